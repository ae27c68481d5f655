package fr.hemicycle.platform.webhook;

import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.webhook.WebhookAnswers.NewSecretResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Secrets of a subscription. */
@Path("/v1/webhooks/{id}/secrets")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
class WebhookSecretResource {

    private final Webhooks webhooks;
    private final Caller caller;

    WebhookSecretResource(Webhooks webhooks, Caller caller) {
        this.webhooks = webhooks;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Have a new secret",
            description =
                    "For a time both sign, so that you can change over without a gap; the old one ends by itself. Until then there is"
                            + " no third.")
    @APIResponse(
            responseCode = "201",
            description = "The new secret, shown this once",
            content =
                    @Content(
                            schema = @Schema(implementation = NewSecretResponse.class),
                            examples = @ExampleObject(name = "new", value = WebhookExamples.SECRET)))
    @APIResponse(responseCode = "409", description = "`ONLY_TWO_SECRETS_MAY_LIVE`")
    public Response rotate(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "a partner's", value = WebhookExamples.ID))
                    UUID id) {
        return Response.created(URI.create("/v1/webhooks/" + id))
                .entity(NewSecretResponse.of(webhooks.rotate(caller.collectivity(), id)))
                .build();
    }
}
