package fr.hemicycle.platform.webhook;

import fr.hemicycle.platform.feed.Positions;
import fr.hemicycle.platform.idempotency.ShownOnce;
import fr.hemicycle.platform.version.Versioned;
import fr.hemicycle.platform.webhook.Webhooks.View;
import fr.hemicycle.platform.webhook.domain.PauseReason;
import fr.hemicycle.platform.webhook.domain.WebhookState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Subscriptions as answers show them. */
@ApplicationScoped
class WebhookAnswers {

    private final Positions positions;

    WebhookAnswers(Positions positions) {
        this.positions = positions;
    }

    @Schema(name = "Webhook")
    record WebhookResponse(
            UUID id,
            String url,
            String description,

            @Schema(description = "Types of events; none: all")
            List<String> types,

            @Schema(description = "SIREN of whose events; absent: all that you may see") @Nullable
            String collectivity,

            @Schema(description = "Id of the aggregate whose events; absent: all") @Nullable
            UUID subject,

            @Schema(description = "Only ACTIVE delivers; PAUSED and DISABLED lose nothing")
            WebhookState state,

            @Schema(
                    description =
                            "Why it does not deliver: asked for; an event failed for about a day; the receiver answered 410")
            @Nullable
            PauseReason reason,

            OffsetDateTime stateSince,

            @Schema(description = "What stands behind it in the history is still to be taken")
            String position,

            @Schema(description = "Number of events that are taken and wait for delivery")
            int pending,

            List<SecretResponse> secrets,
            OffsetDateTime createdAt,

            @Schema(description = "Subject of the token that subscribed; absent where it was not noted yet") @Nullable
            String createdBy) {}

    @Schema(name = "WebhookSecret", description = "One that signs; what it is was shown once")
    record SecretResponse(
            UUID id,
            OffsetDateTime createdAt,

            @Schema(description = "Signs no more from then on; absent for the last one") @Nullable
            OffsetDateTime endsAt) {

        static SecretResponse of(Secret secret) {
            return new SecretResponse(
                    secret.id(), utc(secret.createdAt()), secret.endsAt() == null ? null : utc(secret.endsAt()));
        }
    }

    @Schema(name = "NewWebhookSecret")
    record NewSecretResponse(
            UUID id,
            OffsetDateTime createdAt,

            @Schema(
                    description =
                            "`whsec_` and 32 bytes in base64. Shown this once, also not in a repeat with the same key.")
            @Nullable
            String secret)
            implements ShownOnce {

        static NewSecretResponse of(Secret secret) {
            return new NewSecretResponse(secret.id(), utc(secret.createdAt()), secret.text());
        }

        @Override
        public NewSecretResponse kept() {
            return new NewSecretResponse(id, createdAt, null);
        }
    }

    @Versioned
    @Schema(name = "NewWebhook")
    record NewWebhookResponse(WebhookResponse webhook, NewSecretResponse secret) implements ShownOnce {

        @Override
        public NewWebhookResponse kept() {
            return new NewWebhookResponse(webhook, secret.kept());
        }
    }

    WebhookResponse of(View view) {
        Webhook webhook = view.webhook();
        Webhook.Wish wish = webhook.wish();
        return new WebhookResponse(
                webhook.id(),
                wish.url().toString(),
                wish.description(),
                wish.types().stream().sorted().toList(),
                wish.collectivity(),
                wish.subject(),
                webhook.state(),
                webhook.reason(),
                utc(webhook.stateSince()),
                positions.text(webhook.position()),
                view.pending(),
                view.secrets().stream().map(SecretResponse::of).toList(),
                utc(webhook.createdAt()),
                webhook.createdBy());
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
