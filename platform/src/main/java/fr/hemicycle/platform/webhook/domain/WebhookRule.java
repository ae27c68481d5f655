package fr.hemicycle.platform.webhook.domain;

import fr.hemicycle.platform.rule.Rule;

/** What a subscription must be. In order of precedence. */
public enum WebhookRule implements Rule {
    TARGET_MUST_BE_AN_ADDRESS("RFC 3986 §3"),
    TARGET_MUST_USE_HTTPS("Standard Webhooks, Security"),
    TARGET_MUST_NOT_NAME_A_USER("RFC 9110 §4.2.4"),
    TARGET_MUST_USE_AN_ALLOWED_PORT("docs/webhooks.md"),
    TARGET_MUST_BE_PUBLIC("RFC 6890"),
    WEBHOOKS_MUST_NOT_EXCEED_THE_LIMIT("docs/webhooks.md"),
    ONLY_TWO_SECRETS_MAY_LIVE("Standard Webhooks, Signature scheme"),
    PING_MUST_WAIT_FOR_THE_ONE_BEFORE("docs/webhooks.md");

    private final String source;

    WebhookRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}
