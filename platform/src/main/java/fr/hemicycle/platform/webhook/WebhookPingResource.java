package fr.hemicycle.platform.webhook;

import fr.hemicycle.platform.openapi.CommonAnswers;
import fr.hemicycle.platform.problem.Wording;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.webhook.domain.DeliveryOutcome;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A try of a subscription. */
@Path("/v1/webhooks/{id}/ping")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
class WebhookPingResource {

    private final Pings pings;
    private final Wording wording;
    private final Caller caller;

    WebhookPingResource(Pings pings, Wording wording, Caller caller) {
        this.pings = pings;
        this.wording = wording;
        this.caller = caller;
    }

    @Schema(name = "WebhookPing", description = "One event that was sent once, and how it went")
    record PingResponse(
            @Schema(description = "Id of the event, and `webhook-id` of the request")
            UUID eventId,

            @Schema(description = "Always the same") String type,

            OffsetDateTime at,
            DeliveryOutcome outcome,

            @Schema(description = "Status of the answer, absent without one") @Nullable
            Integer status,

            @Schema(description = "The outcome in words") String sentence,

            @Schema(description = "Milliseconds until the answer, or until we gave up")
            int durationMs) {}

    @POST
    @RolesAllowed({Role.PARTNER, Role.ADMIN})
    @Extension(name = CommonAnswers.DECIDES_NOTHING, value = "true", parseValue = true)
    @Operation(
            operationId = "pingWebhook",
            summary = "Try a subscription",
            description =
                    "Posts one event of the type `fr.hemicycle.webhook.Ping.v1` to your address, signed as all are, and answers how it"
                            + " went. It stands in no history and in no log, is not tried again, and leaves the subscription as it is,"
                            + " also a paused one: try the receiver before you resume. One every few seconds.")
    @APIResponse(
            responseCode = "200",
            description = "Sent, whatever became of it: `outcome` says so",
            content =
                    @Content(
                            schema = @Schema(implementation = PingResponse.class),
                            examples = {
                                @ExampleObject(name = "delivered", value = WebhookExamples.PING),
                                @ExampleObject(name = "nobody there", value = WebhookExamples.PING_NOT_CONNECTED)
                            }))
    @APIResponse(
            responseCode = "409",
            description = "`PING_MUST_WAIT_FOR_THE_ONE_BEFORE`",
            headers = @Header(name = "Retry-After", ref = "Retry-After"))
    public PingResponse ping(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "a partner's", value = WebhookExamples.ID))
                    UUID id)
            throws InterruptedException {
        Pings.Sent sent = pings.send(caller.collectivity(), id);
        return new PingResponse(
                sent.ping().id(),
                sent.ping().type(),
                WebhookAnswers.utc(sent.ping().time()),
                sent.answer().outcome(),
                sent.answer().status(),
                wording.sentence(sent.answer().reason()),
                sent.milliseconds());
    }
}
