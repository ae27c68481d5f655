package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.PlanRows.Kept;
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

@Path("/v1/plans/{id}/approvals")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class ApprovalResource {

    private final Plans plans;
    private final PlanViews views;
    private final Caller caller;

    ApprovalResource(Plans plans, PlanViews views, Caller caller) {
        this.plans = plans;
        this.views = views;
        this.caller = caller;
    }

    @Schema(name = "ApprovePlanRequest")
    record ApprovePlanRequest(
            @NotNull @Min(1) Integer version,

            @Schema(description = "SIREN of the signatory: the caller's own", examples = "225900018")
            @NotNull
            @Pattern(regexp = PlanTextView.SIREN, message = "nine digits")
            String signatory,

            @Schema(description = "Number of the act that approved") @NotBlank @Size(max = 200)
            String reference,

            @NotNull LocalDate approvedOn) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.PARTNER, Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "approvePlan",
            summary = "Declare that a signatory has approved a plan",
            description =
                    "The assembly of a signatory has approved a version: the signatory declares it itself. The collectivity that keeps"
                            + " the plan approves by its own deliberation, effect ADOPT_PLAN of the vote. It may be told before"
                            + " the steering committee's decision is on record; it counts once that is there.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "Nord", value = PlanExamples.APPROVE)))
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
                    "`PLAN_VERSION_MUST_EXIST`, `SIGNATORY_MUST_BE_IN_THE_PLAN`, `SIGNATORY_MAY_ONLY_ACT_FOR_ITSELF`,"
                            + " `OWN_PLAN_APPROVAL_MUST_FOLLOW_ITS_VOTE`, `PLAN_DATE_MUST_NOT_LIE_AHEAD`, `PLAN_MUST_NOT_HAVE_ENDED`,"
                            + " `PLAN_MUST_BE_PROPOSED`, `PLAN_FACT_MUST_BE_DECLARED_ONCE`")
    public Response record(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "PAMS", value = PlanExamples.ID)) UUID id,
            @Valid @NotNull ApprovePlanRequest request) {
        Kept kept = plans.declare(
                caller.collectivity(),
                id,
                new PlanFact.Approved(
                        request.signatory(),
                        request.version(),
                        request.reference().strip(),
                        request.approvedOn(),
                        null),
                caller.subject());
        return views.answer(Response.created(URI.create("/v1/plans/" + id)), kept);
    }
}
