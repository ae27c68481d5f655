package fr.hemicycle.platform.webhook;

import fr.hemicycle.platform.webhook.Webhooks.Begin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a subscriber sends: at first, and whenever it changes its mind. */
final class WebhookWish {

    private static final String TYPE = "[a-zA-Z0-9.]{1,200}";

    private WebhookWish() {}

    @Schema(name = "ChangeWebhookRequest")
    record ChangeWebhookRequest(
            @Schema(description = "Where events are posted: https, without credentials") @NotNull @Size(max = 2000)
            String url,

            @Schema(description = "For those who look after it") @NotBlank @Size(max = 500)
            String description,

            @Schema(description = "Types of events with their version; none: all") @Size(max = 50) @Nullable
            List<@NotNull @Pattern(regexp = TYPE) String> types,

            @Schema(description = "SIREN of whose events; absent: all that you may see")
            @Pattern(regexp = "\\d{9}")
            @Nullable
            String collectivity,

            @Schema(description = "Id of the aggregate whose events; absent: all") @Nullable
            UUID subject) {

        Webhook.Wish wish(Targets targets) {
            return new Webhook.Wish(
                    targets.read(url),
                    description,
                    types == null ? Set.of() : Set.copyOf(types),
                    collectivity,
                    subject);
        }
    }

    @Schema(name = "CreateWebhookRequest")
    record CreateWebhookRequest(
            @Schema(description = "Where events are posted: https, without credentials") @NotNull @Size(max = 2000)
            String url,

            @Schema(description = "For those who look after it") @NotBlank @Size(max = 500)
            String description,

            @Schema(description = "Types of events with their version; none: all") @Size(max = 50) @Nullable
            List<@NotNull @Pattern(regexp = TYPE) String> types,

            @Schema(description = "SIREN of whose events; absent: all that you may see")
            @Pattern(regexp = "\\d{9}")
            @Nullable
            String collectivity,

            @Schema(description = "Id of the aggregate whose events; absent: all") @Nullable
            UUID subject,

            @Schema(description = "With the first event ever, or with what happens from now on; absent: END") @Nullable
            Begin begin,

            @Schema(description = "Position behind which to begin, instead of `begin`") @Size(max = 200) @Nullable
            String after) {

        Webhook.Wish wish(Targets targets) {
            return new ChangeWebhookRequest(url, description, types, collectivity, subject).wish(targets);
        }
    }

    @Schema(name = "ReplayRequest")
    record ReplayRequest(
            @Schema(description = "Position behind which to go on; absent: with the first event ever")
            @Size(max = 200)
            @Nullable
            String after) {}
}
