package fr.hemicycle.platform.webhook;

import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.Wording;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.webhook.DeliveryRows.Delivery;
import fr.hemicycle.platform.webhook.domain.DeliveryOutcome;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The log of a subscription. */
@Path("/v1/webhooks/{id}/deliveries")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
class WebhookDeliveryResource {

    private final Webhooks webhooks;
    private final DeliveryRows log;
    private final Wording wording;
    private final Caller caller;

    WebhookDeliveryResource(Webhooks webhooks, DeliveryRows log, Wording wording, Caller caller) {
        this.webhooks = webhooks;
        this.log = log;
        this.wording = wording;
        this.caller = caller;
    }

    @Schema(name = "WebhookDelivery", description = "One attempt")
    record DeliveryResponse(
            UUID id,

            @Schema(description = "Id of the event, and `webhook-id` of the request")
            UUID eventId,

            String type,

            @Schema(description = "Counts from 1; anew after a pause")
            int attempt,

            OffsetDateTime at,
            DeliveryOutcome outcome,

            @Schema(description = "Status of the answer, absent without one") @Nullable
            Integer status,

            @Schema(description = "The outcome in words") String sentence,

            @Schema(description = "Milliseconds until the answer, or until we gave up")
            int durationMs) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record WebhookDeliveryPage(
            List<DeliveryResponse> items, @Nullable String next) {}

    @GET
    @RolesAllowed({Role.PARTNER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "Read the log of a subscription",
            description = "Every attempt and how it ended, the latest first; kept for a month. Bodies are not kept.")
    @APIResponse(
            responseCode = "200",
            description = "A page of attempts",
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookDeliveryPage.class),
                            examples = @ExampleObject(name = "refused", value = WebhookExamples.DELIVERIES)))
    public Page<DeliveryResponse> list(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "a partner's", value = WebhookExamples.ID))
                    UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        Webhook webhook = webhooks.find(caller.collectivity(), id)
                .map(Webhooks.View::webhook)
                .orElseThrow(ProblemException::notFound);
        Optional<UUID> before =
                Optional.ofNullable(cursor).map(text -> Cursor.of(text).after());
        return Page.of(log.page(webhook.id(), before, limit + 1), limit, Delivery::id)
                .map(this::response);
    }

    private DeliveryResponse response(Delivery delivery) {
        return new DeliveryResponse(
                delivery.id(),
                delivery.event(),
                delivery.type(),
                delivery.attempt(),
                WebhookAnswers.utc(delivery.at()),
                delivery.answer().outcome(),
                delivery.answer().status(),
                wording.sentence(delivery.answer().reason()),
                delivery.milliseconds());
    }
}
