package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.PlanRows.Kept;
import fr.hemicycle.basin.plan.domain.PlanFact;
import fr.hemicycle.basin.plan.domain.Signatory;
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

@Path("/v1/plans/{id}/signatures")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class SignatureResource {

    private final Plans plans;
    private final PlanViews views;
    private final Caller caller;

    SignatureResource(Plans plans, PlanViews views, Caller caller) {
        this.plans = plans;
        this.views = views;
        this.caller = caller;
    }

    @Schema(name = "SignPlanRequest")
    record SignPlanRequest(
            @NotNull @Min(1) Integer version,

            @Schema(
                    description = "SIREN of the signatory: the caller's own; absent for the State",
                    examples = "225900018")
            @Pattern(regexp = PlanTextView.SIREN, message = "nine digits")
            @Nullable
            String signatory,

            @NotBlank @Size(max = 200) String person,

            @Schema(description = "In which the person signs") @NotBlank @Size(max = 200)
            String quality,

            @NotNull LocalDate signedOn) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.PARTNER, Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "signPlan",
            summary = "Sign a plan",
            description =
                    "A signatory signs what its assembly has approved, once the steering committee has decided. The State has neither"
                            + " SIREN nor assembly: the collectivity that keeps the plan tells its signature. With the last one"
                            + " the version is in force, not before the first day of its period.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "Nord", value = PlanExamples.SIGN)))
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
                            + " `PLAN_DATE_MUST_NOT_LIE_AHEAD`, `PLAN_MUST_NOT_HAVE_ENDED`, `PLAN_MUST_BE_PROPOSED`,"
                            + " `PLAN_MUST_BE_CONSULTED_ON`, `PLAN_MUST_BE_DECIDED`, `PLAN_MUST_BE_APPROVED`, `APPROVING_ACT_MUST_HAVE_EFFECT`,"
                            + " `PLAN_STEPS_MUST_FOLLOW_EACH_OTHER`, `PLAN_FACT_MUST_BE_DECLARED_ONCE`")
    public Response record(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "PAMS", value = PlanExamples.ID)) UUID id,
            @Valid @NotNull SignPlanRequest request) {
        Kept kept = plans.declare(
                caller.collectivity(),
                id,
                new PlanFact.Signed(
                        request.signatory() == null ? Signatory.STATE : request.signatory(),
                        request.version(),
                        request.person().strip(),
                        request.quality().strip(),
                        request.signedOn()),
                caller.subject());
        return views.answer(Response.created(URI.create("/v1/plans/" + id)), kept);
    }
}
