package fr.hemicycle.basin.mission;

import fr.hemicycle.basin.mission.MissionViews.DeliverableView;
import fr.hemicycle.basin.mission.domain.Deliverable;
import fr.hemicycle.basin.mission.domain.Due;
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
import java.util.Map;
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

@Path("/v1/missions/{id}/deliverables")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Missions")
class DeliverableResource {

    private final MissionRows rows;
    private final WorkRows work;
    private final Missions missions;
    private final MissionViews views;
    private final Caller caller;

    DeliverableResource(MissionRows rows, WorkRows work, Missions missions, MissionViews views, Caller caller) {
        this.rows = rows;
        this.work = work;
        this.missions = missions;
        this.views = views;
        this.caller = caller;
    }

    @Schema(name = "ExpectDeliverableRequest")
    record ExpectDeliverableRequest(
            @NotBlank @Size(max = 500) String name,
            @NotNull UUID basinId,
            @Nullable LocalDate dueOn,
            @Min(0) @Max(240) @Nullable Integer dueAfterMonths) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record DeliverablePage(
            List<DeliverableView> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "expectDeliverable",
            summary = "Expect a deliverable",
            description =
                    "What the mission is to deliver [livrable] for one of its basins, and when: on a day, or so many"
                            + " months after the start. It may be agreed before the start or after it, within the term of the"
                            + " mission.")
    @RequestBody(
            content =
                    @Content(examples = @ExampleObject(name = "invented", value = MissionExamples.DELIVERABLE_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Expected",
            content =
                    @Content(
                            schema = @Schema(implementation = DeliverableView.class),
                            examples = @ExampleObject(name = "invented", value = MissionExamples.DELIVERABLE)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`MISSION_MUST_NOT_HAVE_ENDED`, `DUE_DAY_MUST_LIE_WITHIN_THE_MISSION`, `DELIVERABLE_MUST_BE_NAMED_ONCE`")
    @APIResponse(
            responseCode = "422",
            description = "`BASIN_MUST_BE_ONE_OF_THE_MISSION`, `DUE_DAY_MUST_BE_GIVEN_IN_ONE_WAY`")
    public Response expect(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = MissionExamples.ID))
                    UUID id,
            @Valid @NotNull ExpectDeliverableRequest request) {
        Deliverable deliverable = new Deliverable(
                Ids.next(),
                request.basinId(),
                request.name(),
                new Due(request.dueOn(), request.dueAfterMonths()),
                List.of());
        MissionRow row = missions.expect(caller.collectivity(), id, deliverable);
        return Response.created(URI.create("/v1/missions/" + id + "/deliverables"))
                .entity(views.of(row, deliverable, List.of()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "listDeliverables",
            summary = "List the deliverables of a mission",
            description = "By pages, in the order in which they were agreed: where each stands, when it is due, and all"
                    + " that happened to it.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = DeliverablePage.class),
                            examples = @ExampleObject(name = "invented", value = MissionExamples.DELIVERABLES)))
    public Page<DeliverableView> list(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = MissionExamples.ID))
                    UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        MissionRow row = rows.byId(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        Map<UUID, List<LocalDate>> toldLate = work.toldLate(caller.collectivity(), id);
        return Page.of(
                        List.copyOf(work.deliverables(
                                        caller.collectivity(),
                                        id,
                                        Cursor.of(cursor).after(),
                                        limit + 1)
                                .values()),
                        limit,
                        Deliverable::id)
                .map(each -> views.of(row, each, toldLate.getOrDefault(each.id(), List.of())));
    }
}
