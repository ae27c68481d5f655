package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.PlanRows.Kept;
import fr.hemicycle.basin.plan.domain.PlanFact;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
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

@Path("/v1/plans/{id}/reviews")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class ReviewResource {

    private final Plans plans;
    private final PlanViews views;
    private final Caller caller;

    ReviewResource(Plans plans, PlanViews views, Caller caller) {
        this.plans = plans;
        this.views = views;
        this.caller = caller;
    }

    @Schema(name = "ReviewPlanRequest")
    record ReviewPlanRequest(
            @NotNull @Min(2020) @Max(2199) Integer year,
            @NotNull LocalDate reviewedOn,
            @NotBlank @Size(max = 20_000) String findings,

            @Schema(description = "Where it can be read")
            @NotNull
            @Pattern(regexp = "^https?://[^\\s]{1,1990}$", message = "an http(s) address")
            String document) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "reviewPlan",
            summary = "Record the review of a year",
            description = "What a year of a plan in force has shown [bilan annuel], one for each year.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "2024", value = PlanExamples.REVIEW)))
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
                    "`PLAN_DATE_MUST_NOT_LIE_AHEAD`, `PLAN_MUST_NOT_HAVE_ENDED`, `PLAN_STEP_MUST_BE_TAKEN_ONCE`, `PLAN_MUST_BE_IN_FORCE`"
                            + " with all that it still waits for, `REVIEW_MUST_BE_OF_THE_PERIOD`")
    public Response record(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "PAMS", value = PlanExamples.ID)) UUID id,
            @Valid @NotNull ReviewPlanRequest request) {
        Kept kept = plans.record(
                caller.collectivity(),
                id,
                new PlanFact.Reviewed(request.year(), request.reviewedOn(), request.findings(), request.document()),
                caller.subject());
        return views.answer(Response.created(URI.create("/v1/plans/" + id)), kept);
    }
}
