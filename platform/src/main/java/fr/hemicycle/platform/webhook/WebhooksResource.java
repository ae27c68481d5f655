package fr.hemicycle.platform.webhook;

import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.RequestRule;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.version.Versions;
import fr.hemicycle.platform.webhook.WebhookAnswers.NewSecretResponse;
import fr.hemicycle.platform.webhook.WebhookAnswers.NewWebhookResponse;
import fr.hemicycle.platform.webhook.WebhookAnswers.WebhookResponse;
import fr.hemicycle.platform.webhook.WebhookWish.CreateWebhookRequest;
import fr.hemicycle.platform.webhook.Webhooks.Begin;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Subscriptions of the caller's collectivity. */
@Path("/v1/webhooks")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Webhooks",
        description = "Events brought to you: signed POST requests (Standard Webhooks), tried again for about a day")
class WebhooksResource {

    private final Webhooks webhooks;
    private final WebhookAnswers answers;
    private final Targets targets;
    private final Caller caller;

    WebhooksResource(Webhooks webhooks, WebhookAnswers answers, Targets targets, Caller caller) {
        this.webhooks = webhooks;
        this.answers = answers;
        this.targets = targets;
        this.caller = caller;
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record WebhookPage(
            List<WebhookResponse> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "createWebhook",
            summary = "Subscribe to events",
            description =
                    "From now on, from the first event ever, or from a position: the events that `GET /v1/events` would show you are"
                            + " posted to your address, each aggregate's in their order. The answer holds the secret that signs them,"
                            + " once. Answer each with 2xx within ten seconds, whatever you make of it; what you do not take comes"
                            + " again for about a day, then the subscription pauses and nothing is lost (docs/webhooks.md).")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "adopted votes", value = WebhookExamples.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Subscribed; keep the secret",
            content =
                    @Content(
                            schema = @Schema(implementation = NewWebhookResponse.class),
                            examples = @ExampleObject(name = "new", value = WebhookExamples.CREATED)))
    @APIResponse(responseCode = "409", description = "`WEBHOOKS_MUST_NOT_EXCEED_THE_LIMIT`")
    @APIResponse(responseCode = "410", description = "`POSITION_MUST_BE_KNOWN`; `POSITION_MUST_STILL_BE_KEPT`")
    @APIResponse(
            responseCode = "422",
            description = "`TARGET_MUST_BE_AN_ADDRESS`, `TARGET_MUST_USE_HTTPS`, `TARGET_MUST_NOT_NAME_A_USER`,"
                    + " `TARGET_MUST_USE_AN_ALLOWED_PORT`, `TARGET_MUST_BE_PUBLIC`")
    public Response create(@Valid @NotNull CreateWebhookRequest request) {
        if (request.begin() != null && request.after() != null) {
            throw ProblemException.at(
                    "/after", RequestRule.VALUE_MUST_BE_VALID, "constraint", "not together with begin");
        }
        Webhooks.New created = webhooks.create(
                caller.collectivity(),
                caller.subject(),
                request.wish(targets),
                request.begin() == null ? Begin.END : request.begin(),
                request.after());
        return Response.created(URI.create("/v1/webhooks/" + created.webhook().id()))
                .tag(Versions.tag(created.webhook().version()))
                .entity(new NewWebhookResponse(
                        answers.of(webhooks.view(created.webhook())), NewSecretResponse.of(created.secret())))
                .build();
    }

    @GET
    @RolesAllowed({Role.PARTNER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listWebhooks",
            summary = "List the subscriptions",
            description =
                    "All of your collectivity [collectivité], whoever made them, with their state and with what waits. `createdBy` says whose token"
                            + " made one: end it when that right is withdrawn, for it goes on by itself.")
    @APIResponse(
            responseCode = "200",
            description = "A page of subscriptions",
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookPage.class),
                            examples = @ExampleObject(name = "first", value = WebhookExamples.PAGE)))
    public Page<WebhookResponse> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        return Page.of(
                        webhooks.page(caller.collectivity(), Cursor.of(cursor).after(), limit + 1),
                        limit,
                        view -> view.webhook().id())
                .map(answers::of);
    }
}
