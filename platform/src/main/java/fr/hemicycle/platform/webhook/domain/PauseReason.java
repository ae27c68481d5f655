package fr.hemicycle.platform.webhook.domain;

/** Why a subscription is not served. */
public enum PauseReason {
    /** Its owner asked for it. */
    ASKED(WebhookState.PAUSED),
    /** An event could not be delivered for about a day. */
    RETRIES_USED_UP(WebhookState.PAUSED),
    /** The receiver answered 410. */
    RECEIVER_GONE(WebhookState.DISABLED);

    private final WebhookState state;

    PauseReason(WebhookState state) {
        this.state = state;
    }

    public WebhookState state() {
        return state;
    }
}
