package fr.hemicycle.funding.financing;

import fr.hemicycle.funding.financing.FundCallResource.CallResponse;
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
import jakarta.ws.rs.Consumes;
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

/** The calls for funds of a plan. */
@Path("/v1/financing-plans/{id}/calls")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Financing plans")
class FundCallsResource {

    private final PlanRows plans;
    private final FundCallRows rows;
    private final Caller caller;

    FundCallsResource(PlanRows plans, FundCallRows rows, Caller caller) {
        this.plans = plans;
        this.rows = rows;
        this.caller = caller;
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record FundCallPage(List<CallResponse> items, @Nullable String next) {}

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.PARTNER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listFundCalls",
            summary = "List the calls for funds of a plan",
            description = "All calls [appels de fonds] in the order in which they were made, paid or not.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = FundCallPage.class),
                            examples = @ExampleObject(name = "one", value = "{\"items\":[" + PlanExamples.CALL + "]}")))
    public Page<CallResponse> list(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = FinancingPlanResource.ID))
                    UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        if (plans.seenBy(caller.collectivity(), id).isEmpty()) {
            throw ProblemException.notFound();
        }
        return Page.of(rows.ofPlan(id, Cursor.of(cursor).after(), limit + 1), limit, FundCallRow::id)
                .map(CallResponse::of);
    }
}
