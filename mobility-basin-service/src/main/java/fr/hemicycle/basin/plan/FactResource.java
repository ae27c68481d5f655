package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.PlanRows.Kept;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/plans/{id}/facts")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class FactResource {

    private final PlanRows rows;
    private final Caller caller;

    FactResource(PlanRows rows, Caller caller) {
        this.rows = rows;
        this.caller = caller;
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record PlanFactPage(List<FactView> items, @Nullable String next) {}

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "listPlanFacts",
            summary = "List what happened to a plan",
            description =
                    "What bodies said, approvals and their withdrawals, signatures, reviews, its end: in the order in"
                            + " which they were told. Nothing of it is ever changed.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = PlanFactPage.class),
                            examples = @ExampleObject(name = "one", value = "{\"items\":[" + PlanExamples.FACT + "]}")))
    public Page<FactView> list(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "PAMS", value = PlanExamples.ID)) UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        Kept kept = rows.visible(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        return Page.of(rows.facts(kept.row(), Cursor.of(cursor), limit + 1), limit, FactRow::id)
                .map(FactRow::toView);
    }
}
