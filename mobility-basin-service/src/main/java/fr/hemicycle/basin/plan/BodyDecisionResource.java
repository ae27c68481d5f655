package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.PlanRows.Kept;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/plans/{id}/body-decisions")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class BodyDecisionResource {

    private final Plans plans;
    private final PlanViews views;
    private final Caller caller;

    BodyDecisionResource(Plans plans, PlanViews views, Caller caller) {
        this.plans = plans;
        this.views = views;
        this.caller = caller;
    }

    @Schema(name = "RecordPlanDecisionRequest")
    record RecordPlanDecisionRequest(
            @Schema(description = "Of a meeting; it names the plan and its version") @NotNull
            UUID decisionId) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "recordPlanDecision",
            summary = "Take what a body decided at a meeting for a step of a plan",
            description =
                    "The technical committee proposes a version [comité technique], the basin committee is consulted [comité de bassin],"
                            + " the steering committee decides [comité de pilotage]; each once those before it have spoken. Version, day"
                            + " and words are those of the decision, which was taken on the text as it stands. A proposal or a decision"
                            + " must be adopted; to be consulted is to be heard, whatever the opinion. Every condition that is missing"
                            + " is told at once.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "proposed", value = PlanExamples.FOLLOW)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = PlanView.class),
                            examples = @ExampleObject(name = "PAMS", value = PlanExamples.PLAN)))
    @APIResponse(
            responseCode = "409",
            description = "`BODY_DECISION_MUST_BE_OF_A_COMMITTEE`, `BODY_DECISION_MUST_BE_ABOUT_THE_PLAN`,"
                    + " `BODY_DECISION_MUST_BE_ABOUT_THE_TEXT`, `BODY_DECISION_MUST_BE_ADOPTED`, `PLAN_MUST_NOT_HAVE_ENDED`,"
                    + " `PLAN_STEP_MUST_BE_TAKEN_ONCE`, `PLAN_VERSION_MUST_CHANGE_SOMETHING`, `PLAN_MUST_BE_PROPOSED`,"
                    + " `PLAN_MUST_BE_CONSULTED_ON`, `PLAN_MUST_BE_COMPLETE`, `PLAN_STEPS_MUST_FOLLOW_EACH_OTHER`,"
                    + " `PLAN_FACT_MUST_BE_DECLARED_ONCE`")
    @APIResponse(responseCode = "422", description = "`BODY_DECISION_MUST_EXIST`")
    public Response record(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "PAMS", value = PlanExamples.ID)) UUID id,
            @Valid @NotNull RecordPlanDecisionRequest request) {
        Kept kept = plans.follow(caller.collectivity(), id, request.decisionId(), caller.subject());
        return views.answer(Response.created(URI.create("/v1/plans/" + id)), kept);
    }
}
