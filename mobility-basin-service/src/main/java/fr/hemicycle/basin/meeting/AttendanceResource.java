package fr.hemicycle.basin.meeting;

import fr.hemicycle.basin.meeting.domain.Attendance;
import fr.hemicycle.basin.meeting.domain.Presence;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
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

@Path("/v1/meetings/{id}/attendance")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Meetings",
        description = "Meetings [réunions] of the bodies, with what is decided at them and what follows")
class AttendanceResource {

    private final Meetings meetings;
    private final MeetingViews views;
    private final Caller caller;

    AttendanceResource(Meetings meetings, MeetingViews views, Caller caller) {
        this.meetings = meetings;
        this.views = views;
        this.caller = caller;
    }

    @Schema(name = "RecordAttendanceRequest")
    record RecordAttendanceRequest(
            @NotEmpty @Size(max = 500) List<@Valid @NotNull AttendeeRequest> attendees) {}

    @Schema(name = "AttendeeRequest")
    record AttendeeRequest(
            @NotNull UUID organisationId,
            @NotNull Presence presence,

            @Schema(description = "Who spoke for the organisation; absent where the record does not say") @Nullable
            UUID representativeId) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "recordAttendance",
            summary = "Record who was at a meeting",
            description =
                    "The attendance sheet [feuille de présence]: from then on the meeting was held. A member that it does not name was"
                            + " absent; only the basin committee, which is open, has guests.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "example", value = MeetingExamples.ATTENDANCE_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Held",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingViews.MeetingView.class),
                            examples = @ExampleObject(name = "example", value = MeetingExamples.MEETING)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`MEETING_MUST_STILL_BE_CONVENED`, `MEETING_MUST_HAVE_BEGUN`, `GUEST_MUST_COME_TO_AN_OPEN_BODY`,"
                            + " `REPRESENTATIVE_MUST_SPEAK_FOR_THE_MEMBER`")
    @APIResponse(
            responseCode = "422",
            description = "`ATTENDEE_MUST_BE_NAMED_ONCE`, `ORGANISATION_MUST_EXIST`: the pointer names the line.")
    public Response record(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "steering committee", value = MeetingExamples.ID))
                    UUID id,
            @Valid @NotNull RecordAttendanceRequest request) {
        List<Attendance> recorded = request.attendees().stream()
                .map(each -> new Attendance(each.organisationId(), each.presence(), each.representativeId()))
                .toList();
        MeetingRow row = meetings.hold(caller.collectivity(), id, recorded);
        return Response.created(URI.create("/v1/meetings/" + id))
                .entity(views.of(caller.collectivity(), row))
                .build();
    }
}
