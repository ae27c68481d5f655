package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.PlanRows.Kept;
import fr.hemicycle.basin.plan.domain.PlanBody;
import fr.hemicycle.basin.plan.domain.PlanFact;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
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

@Path("/v1/plans/{id}/body-statements")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class StatementResource {

    private final Plans plans;
    private final PlanViews views;
    private final Caller caller;

    StatementResource(Plans plans, PlanViews views, Caller caller) {
        this.plans = plans;
        this.views = views;
        this.caller = caller;
    }

    @Schema(name = "RecordPlanStatementRequest")
    record RecordPlanStatementRequest(
            @NotNull @Min(1) Integer version,
            @NotNull PlanBody body,
            @NotNull LocalDate saidOn,

            @Schema(description = "What the body calls its decision") @NotBlank @Size(max = 200)
            String reference,

            @Schema(description = "Where it can be read")
            @NotNull
            @Pattern(regexp = "^https?://[^\\s]{1,1990}$", message = "an http(s) address")
            String document,

            @Schema(description = "Its words, such as an opinion [avis]; absent when there is nothing to add")
            @Size(min = 1, max = 5000)
            @Nullable
            String words) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "recordPlanStatement",
            summary = "Record what a body of the basin said on a plan",
            description =
                    "Of a body that is not on record here, such as one that met before the collectivity kept its bodies in this"
                            + " service; one on record decides at a meeting (`recordPlanDecision`). The technical committee proposes"
                            + " a version [comité technique], the basin committee is consulted [comité de bassin], the steering"
                            + " committee decides [comité de pilotage]; each once those before it have spoken. Every condition that"
                            + " is missing is told at once.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "proposed", value = PlanExamples.SAY)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = PlanView.class),
                            examples = @ExampleObject(name = "PAMS", value = PlanExamples.PLAN)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`PLAN_VERSION_MUST_EXIST`, `BODY_ON_RECORD_MUST_DECIDE_AT_A_MEETING`, `PLAN_DATE_MUST_NOT_LIE_AHEAD`,"
                            + " `PLAN_MUST_NOT_HAVE_ENDED`,"
                            + " `PLAN_STEP_MUST_BE_TAKEN_ONCE`, `PLAN_VERSION_MUST_CHANGE_SOMETHING`, `PLAN_MUST_BE_PROPOSED`,"
                            + " `PLAN_MUST_BE_CONSULTED_ON`, `PLAN_MUST_BE_COMPLETE`, `PLAN_STEPS_MUST_FOLLOW_EACH_OTHER`,"
                            + " `PLAN_FACT_MUST_BE_DECLARED_ONCE`")
    public Response record(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "PAMS", value = PlanExamples.ID)) UUID id,
            @Valid @NotNull RecordPlanStatementRequest request) {
        Kept kept = plans.say(
                caller.collectivity(),
                id,
                new PlanFact.Said(
                        request.body(),
                        request.version(),
                        request.saidOn(),
                        request.reference().strip(),
                        request.document(),
                        request.words(),
                        null),
                caller.subject());
        return views.answer(Response.created(URI.create("/v1/plans/" + id)), kept);
    }
}
