package fr.hemicycle.basin.plan;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/plans/{id}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class PlanResource {

    private final PlanRows rows;
    private final PlanViews views;
    private final Caller caller;

    PlanResource(PlanRows rows, PlanViews views, Caller caller) {
        this.rows = rows;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "readPlan",
            summary = "Read a plan",
            description =
                    "Where each of its versions stands, who has approved and signed it, and what it still waits for:"
                            + " `PLAN_MUST_BE_PROPOSED`, `PLAN_MUST_BE_CONSULTED_ON`, `PLAN_MUST_BE_COMPLETE`,"
                            + " `PLAN_MUST_BE_DECIDED`, `PLAN_MUST_BE_APPROVED`, `APPROVING_ACT_MUST_HAVE_EFFECT`, `PLAN_MUST_BE_SIGNED`. Any order in which its"
                            + " facts were told gives the same answer.")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content =
                    @Content(
                            schema = @Schema(implementation = PlanView.class),
                            examples = @ExampleObject(name = "PAMS", value = PlanExamples.PLAN)))
    public Response read(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "PAMS", value = PlanExamples.ID)) UUID id) {
        return views.answer(
                Response.ok(), rows.visible(caller.collectivity(), id).orElseThrow(ProblemException::notFound));
    }
}
