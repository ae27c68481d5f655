package fr.hemicycle.basin.mission;

import fr.hemicycle.basin.meeting.domain.MeetingDirectory;
import fr.hemicycle.basin.meeting.domain.MeetingState;
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
import jakarta.validation.constraints.NotNull;
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

@Path("/v1/missions/{id}/meetings")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Missions")
class MissionMeetingResource {

    private final MissionRows rows;
    private final WorkRows work;
    private final Missions missions;
    private final MeetingDirectory meetings;
    private final Caller caller;

    MissionMeetingResource(
            MissionRows rows, WorkRows work, Missions missions, MeetingDirectory meetings, Caller caller) {
        this.rows = rows;
        this.work = work;
        this.missions = missions;
        this.meetings = meetings;
        this.caller = caller;
    }

    @Schema(name = "RunMeetingRequest")
    record RunMeetingRequest(@NotNull UUID meetingId) {}

    @Schema(name = "MeetingOfMission")
    record MeetingView(UUID id, UUID basinId, String body, String title, LocalDate day, MeetingState state) {

        static MeetingView of(MeetingDirectory.Entry meeting) {
            return new MeetingView(
                    meeting.id(), meeting.basinId(), meeting.body(), meeting.title(), meeting.day(), meeting.state());
        }
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record MeetingOfMissionPage(
            List<MeetingView> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "runMeeting",
            summary = "Say that the mission runs a meeting",
            description = "The mission prepares and runs a meeting of a body of one of its basins [animation des"
                    + " instances]; the meeting itself is on record with its body.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "invented", value = MissionExamples.MEETING_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingView.class),
                            examples = @ExampleObject(name = "invented", value = MissionExamples.MEETING)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`MISSION_MUST_NOT_HAVE_ENDED`, `MISSION_MUST_HAVE_STARTED`, `BASIN_MUST_BE_ONE_OF_THE_MISSION`, `MEETING_OF_THE_MISSION_MUST_NOT_PRECEDE_IT`, `MEETING_OF_THE_MISSION_MUST_BE_LINKED_ONCE`")
    @APIResponse(responseCode = "422", description = "`MEETING_OF_THE_MISSION_MUST_EXIST`")
    public Response run(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = MissionExamples.ID))
                    UUID id,
            @Valid @NotNull RunMeetingRequest request) {
        MeetingDirectory.Entry meeting = missions.run(caller.collectivity(), id, request.meetingId());
        return Response.created(URI.create("/v1/meetings/" + meeting.id()))
                .entity(MeetingView.of(meeting))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "listMeetingsOfMission",
            summary = "List the meetings that a mission runs",
            description = "By pages, in the order in which they were named.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingOfMissionPage.class),
                            examples = @ExampleObject(name = "invented", value = MissionExamples.MEETINGS)))
    public Page<MeetingView> list(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = MissionExamples.ID))
                    UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        UUID mission = rows.byId(caller.collectivity(), id)
                .orElseThrow(ProblemException::notFound)
                .id();
        Page<UUID> page = Page.of(
                        work.meetings(
                                caller.collectivity(),
                                mission,
                                Cursor.of(cursor).after(),
                                limit + 1),
                        limit,
                        MissionMeetingRow::id)
                .map(MissionMeetingRow::meetingId);
        return new Page<>(
                meetings.of(caller.collectivity(), page.items()).values().stream()
                        .map(MeetingView::of)
                        .toList(),
                page.next());
    }
}
