package fr.hemicycle.platform.webhook;

import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.version.Versions;
import fr.hemicycle.platform.webhook.WebhookAnswers.WebhookResponse;
import fr.hemicycle.platform.webhook.WebhookWish.ChangeWebhookRequest;
import fr.hemicycle.platform.webhook.WebhookWish.ReplayRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One subscription. */
@Path("/v1/webhooks/{id}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
class WebhookResource {

    private final Webhooks webhooks;
    private final WebhookAnswers answers;
    private final Targets targets;
    private final Caller caller;

    WebhookResource(Webhooks webhooks, WebhookAnswers answers, Targets targets, Caller caller) {
        this.webhooks = webhooks;
        this.answers = answers;
        this.targets = targets;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.PARTNER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "getWebhook",
            summary = "Show a subscription",
            description = "Its state, why it does not deliver if it does not, and how many events wait.")
    @APIResponse(
            responseCode = "200",
            description = "The subscription",
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookResponse.class),
                            examples = @ExampleObject(name = "paused", value = WebhookExamples.PAUSED)))
    public Response get(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "a partner's", value = WebhookExamples.ID))
                    UUID id) {
        return answer(webhooks.find(caller.collectivity(), id).orElseThrow(ProblemException::notFound));
    }

    @PUT
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "changeWebhook",
            summary = "Change a subscription",
            description =
                    "Address, description and choice of events. What already waits is delivered too, to the new address.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "adopted votes", value = WebhookExamples.WISH)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookResponse.class),
                            examples = @ExampleObject(name = "active", value = WebhookExamples.WEBHOOK)))
    @APIResponse(
            responseCode = "422",
            description = "`TARGET_MUST_BE_AN_ADDRESS`, `TARGET_MUST_USE_HTTPS`, `TARGET_MUST_NOT_NAME_A_USER`,"
                    + " `TARGET_MUST_USE_AN_ALLOWED_PORT`, `TARGET_MUST_BE_PUBLIC`")
    public Response change(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "a partner's", value = WebhookExamples.ID))
                    UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ChangeWebhookRequest request) {
        return answer(webhooks.change(caller.collectivity(), id, ifMatch, request.wish(targets)));
    }

    @DELETE
    @Transactional
    @RolesAllowed({Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "deleteWebhook",
            summary = "End a subscription",
            description = "With its secrets, its log and what waits. The events stay in the history.")
    @APIResponse(responseCode = "204", description = "Ended")
    public Response delete(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "a partner's", value = WebhookExamples.ID))
                    UUID id) {
        webhooks.delete(caller.collectivity(), id);
        return Response.noContent().build();
    }

    @POST
    @Path("/pause")
    @Idempotent
    @RolesAllowed({Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "pauseWebhook",
            summary = "Pause a subscription",
            description = "Nothing more is posted until it is resumed; a request under way ends. Nothing is lost.")
    @APIResponse(
            responseCode = "200",
            description = "Paused, or not active before either",
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookResponse.class),
                            examples = @ExampleObject(name = "paused", value = WebhookExamples.PAUSED)))
    public Response pause(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "a partner's", value = WebhookExamples.ID))
                    UUID id) {
        return answer(webhooks.pause(caller.collectivity(), id));
    }

    @POST
    @Path("/resume")
    @Idempotent
    @RolesAllowed({Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "resumeWebhook",
            summary = "Resume a subscription",
            description =
                    "Goes on with what waits, each from its first attempt, and then with all that has happened meanwhile. Also after"
                            + " a receiver has answered 410.")
    @APIResponse(
            responseCode = "200",
            description = "Active",
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookResponse.class),
                            examples = @ExampleObject(name = "active", value = WebhookExamples.WEBHOOK)))
    public Response resume(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "a partner's", value = WebhookExamples.ID))
                    UUID id) {
        return answer(webhooks.resume(caller.collectivity(), id));
    }

    @POST
    @Path("/replay")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "replayWebhook",
            summary = "Deliver again from a position",
            description =
                    "Goes on behind that position, or with the first event ever: what waits now is dropped and taken again where it"
                            + " stands behind it. Repeats carry their first `webhook-id`. Pause first to have no request under way.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "everything", value = "{}")))
    @APIResponse(
            responseCode = "200",
            description = "Set to that position; the state stays as it is",
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookResponse.class),
                            examples = @ExampleObject(name = "active", value = WebhookExamples.WEBHOOK)))
    @APIResponse(responseCode = "410", description = "`POSITION_MUST_BE_KNOWN`; `POSITION_MUST_STILL_BE_KEPT`")
    public Response replay(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "a partner's", value = WebhookExamples.ID))
                    UUID id,
            @Valid @NotNull ReplayRequest request) {
        return answer(webhooks.replay(caller.collectivity(), id, request.after()));
    }

    private Response answer(Webhook webhook) {
        return answer(webhooks.view(webhook));
    }

    private Response answer(Webhooks.View view) {
        return Response.ok(answers.of(view))
                .tag(Versions.tag(view.webhook().version()))
                .build();
    }
}
