package fr.hemicycle.platform.webhook.domain;

/** Whether a subscription is served. Only {@link #ACTIVE} moves on; the others lose nothing. */
public enum WebhookState {
    ACTIVE,
    PAUSED,
    DISABLED
}
