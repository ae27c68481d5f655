package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.PlanRows.Kept;
import fr.hemicycle.basin.plan.domain.Period;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/plans")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Plans",
        description =
                "Plans of basins [plans d'action communs en matière de mobilité solidaire, PAMS], code des transports L1215-3")
class PlansResource {

    private final PlanRows rows;
    private final Plans plans;
    private final PlanViews views;
    private final Caller caller;

    PlansResource(PlanRows rows, Plans plans, PlanViews views, Caller caller) {
        this.rows = rows;
        this.plans = plans;
        this.views = views;
        this.caller = caller;
    }

    @Schema(name = "OpenPlanRequest")
    record OpenPlanRequest(
            @NotNull UUID basinId,
            @NotBlank @Size(max = 300) String name,
            @NotNull @Min(2020) @Max(2199) Integer firstYear,
            @NotNull @Min(2020) @Max(2199) Integer lastYear,
            @NotNull @Valid PlanTextView text) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record PlanPage(List<PlanView> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "openPlan",
            summary = "Open the plan of a basin",
            description =
                    "One plan per basin and period, with its first version as a draft: objectives, axes, action sheets"
                            + " [fiches-actions], who signs and who is associated (code des transports L1215-3).")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "PAMS", value = PlanExamples.OPEN)))
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content =
                    @Content(
                            schema = @Schema(implementation = PlanView.class),
                            examples = @ExampleObject(name = "PAMS", value = PlanExamples.PLAN)))
    @APIResponse(responseCode = "409", description = "`PLAN_BASIN_MUST_EXIST`, `PLAN_PERIODS_MUST_NOT_OVERLAP`")
    @APIResponse(
            responseCode = "422",
            description =
                    "`PLAN_PERIOD_MUST_NOT_END_BEFORE_IT_BEGINS`, or a fault of the text as `redraftPlan` names them")
    public Response open(@Valid @NotNull OpenPlanRequest request) {
        Kept kept = plans.open(
                caller.collectivity(),
                request.basinId(),
                request.name().strip(),
                new Period(request.firstYear(), request.lastYear()),
                request.text().toDomain(),
                caller.subject());
        return views.answer(
                Response.created(URI.create("/v1/plans/" + kept.row().id())), kept);
    }

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "listPlans",
            summary = "List plans",
            description =
                    "Those that the collectivity keeps, and those that it is to sign once they were proposed. By pages, oldest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = PlanPage.class),
                            examples = @ExampleObject(name = "one", value = "{\"items\":[" + PlanExamples.PLAN + "]}")))
    public Page<PlanView> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        return Page.of(rows.page(caller.collectivity(), Cursor.of(cursor), limit + 1), limit, PlanRow::id)
                .map(row -> views.of(rows.kept(row)));
    }
}
