package fr.hemicycle.basin.mission;

import fr.hemicycle.basin.mission.MissionViews.MilestoneView;
import fr.hemicycle.basin.mission.domain.Due;
import fr.hemicycle.basin.mission.domain.Milestone;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
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

@Path("/v1/missions/{id}/milestones")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Missions")
class MilestoneResource {

    private final MissionRows rows;
    private final WorkRows work;
    private final Missions missions;
    private final MissionViews views;
    private final Caller caller;

    MilestoneResource(MissionRows rows, WorkRows work, Missions missions, MissionViews views, Caller caller) {
        this.rows = rows;
        this.work = work;
        this.missions = missions;
        this.views = views;
        this.caller = caller;
    }

    @Schema(name = "PlanMilestoneRequest")
    record PlanMilestoneRequest(
            @NotBlank @Size(max = 500) String name,
            @Nullable UUID basinId,
            @Nullable LocalDate dueOn,
            @Min(0) @Max(240) @Nullable Integer dueAfterMonths) {}

    @Schema(name = "ReachMilestoneRequest")
    record ReachMilestoneRequest(@NotNull LocalDate on) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record MilestonePage(
            List<MilestoneView> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "planMilestone",
            summary = "Plan a milestone",
            description =
                    "A point in the calendar of the mission [jalon, calendrier], of one basin or of all, on a day or"
                            + " so many months after the start.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "invented", value = MissionExamples.MILESTONE_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Planned",
            content =
                    @Content(
                            schema = @Schema(implementation = MilestoneView.class),
                            examples = @ExampleObject(name = "invented", value = MissionExamples.MILESTONE)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`MISSION_MUST_NOT_HAVE_ENDED`, `DUE_DAY_MUST_LIE_WITHIN_THE_MISSION`, `MILESTONE_MUST_BE_NAMED_ONCE`")
    @APIResponse(
            responseCode = "422",
            description = "`BASIN_MUST_BE_ONE_OF_THE_MISSION`, `DUE_DAY_MUST_BE_GIVEN_IN_ONE_WAY`")
    public Response plan(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = MissionExamples.ID))
                    UUID id,
            @Valid @NotNull PlanMilestoneRequest request) {
        Milestone milestone = new Milestone(
                Ids.next(),
                request.basinId(),
                request.name(),
                new Due(request.dueOn(), request.dueAfterMonths()),
                null);
        MissionRow row = missions.plan(caller.collectivity(), id, milestone);
        return Response.created(URI.create("/v1/missions/" + id + "/milestones"))
                .entity(views.of(row, milestone))
                .build();
    }

    @POST
    @Path("/{milestoneId}/reached")
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "reachMilestone",
            summary = "Say that a milestone is reached",
            description = "The day on which it was.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "invented", value = MissionExamples.DAY_REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "Reached",
            content =
                    @Content(
                            schema = @Schema(implementation = MilestoneView.class),
                            examples = @ExampleObject(name = "invented", value = MissionExamples.MILESTONE)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`MISSION_MUST_NOT_HAVE_ENDED`, `MISSION_MUST_HAVE_STARTED`, `MILESTONE_MUST_BE_REACHED_ONCE`, `STEP_MUST_FOLLOW_THE_LAST_ONE`, `STEP_MUST_NOT_LIE_AHEAD`")
    public Response reach(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = MissionExamples.ID))
                    UUID id,
            @PathParam("milestoneId")
                    @Parameter(examples = @ExampleObject(name = "invented", value = MissionExamples.MILESTONE_ID))
                    UUID milestoneId,
            @Valid @NotNull ReachMilestoneRequest request) {
        Milestone milestone = missions.reach(caller.collectivity(), id, milestoneId, request.on());
        MissionRow row = rows.byId(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        return Response.ok(views.of(row, milestone)).build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "listMilestones",
            summary = "List the milestones of a mission",
            description = "By pages, in the order in which they were planned.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = MilestonePage.class),
                            examples = @ExampleObject(name = "invented", value = MissionExamples.MILESTONES)))
    public Page<MilestoneView> list(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = MissionExamples.ID))
                    UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        MissionRow row = rows.byId(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        return Page.of(
                        work.milestones(
                                caller.collectivity(), id, Cursor.of(cursor).after(), limit + 1),
                        limit,
                        MilestoneRow::id)
                .map(each -> views.of(row, each.toMilestone()));
    }
}
