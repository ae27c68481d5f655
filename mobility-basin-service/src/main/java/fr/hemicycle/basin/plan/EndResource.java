package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.PlanRows.Kept;
import fr.hemicycle.basin.plan.domain.PlanFact;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

@Path("/v1/plans/{id}/end")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class EndResource {

    private final Plans plans;
    private final PlanViews views;
    private final Caller caller;

    EndResource(Plans plans, PlanViews views, Caller caller) {
        this.plans = plans;
        this.views = views;
        this.caller = caller;
    }

    @Schema(name = "EndPlanRequest")
    record EndPlanRequest(
            @NotNull LocalDate on,
            @NotBlank @Size(max = 2000) String reason) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "endPlan",
            summary = "End a plan",
            description =
                    "Before its period does; it is not in force from that day, which may lie ahead. The years after it are free for"
                            + " another plan of the basin.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "replaced", value = PlanExamples.END)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = PlanView.class),
                            examples = @ExampleObject(name = "PAMS", value = PlanExamples.PLAN)))
    @APIResponse(responseCode = "409", description = "`PLAN_MUST_NOT_HAVE_ENDED`")
    public Response record(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "PAMS", value = PlanExamples.ID)) UUID id,
            @Valid @NotNull EndPlanRequest request) {
        Kept kept = plans.record(
                caller.collectivity(), id, new PlanFact.Ended(request.on(), request.reason()), caller.subject());
        return views.answer(Response.created(URI.create("/v1/plans/" + id)), kept);
    }
}
