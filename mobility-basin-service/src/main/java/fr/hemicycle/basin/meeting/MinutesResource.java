package fr.hemicycle.basin.meeting;

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

@Path("/v1/meetings/{id}/minutes")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Meetings",
        description = "Meetings [réunions] of the bodies, with what is decided at them and what follows")
class MinutesResource {

    private final Meetings meetings;
    private final MeetingViews views;
    private final Caller caller;

    MinutesResource(Meetings meetings, MeetingViews views, Caller caller) {
        this.meetings = meetings;
        this.views = views;
        this.caller = caller;
    }

    @Schema(name = "DraftMinutesRequest")
    record DraftMinutesRequest(
            @NotBlank @Size(max = 100_000) String text,
            @NotNull LocalDate draftedOn) {}

    @Schema(name = "ApproveMinutesRequest")
    record ApproveMinutesRequest(@NotNull LocalDate approvedOn) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "draftMinutes",
            summary = "Draft the minutes of a meeting",
            description =
                    "The minutes [compte rendu] of a meeting that was held. A later draft stands in the place of an earlier one, until one"
                            + " is approved.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "example", value = MeetingExamples.MINUTES_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The meeting with its minutes",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingViews.MeetingView.class),
                            examples = @ExampleObject(name = "example", value = MeetingExamples.MEETING)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`MEETING_MUST_BE_HELD`, `MINUTES_MUST_NOT_BE_APPROVED_YET`, `MINUTES_MUST_FOLLOW_THE_MEETING`,"
                            + " `MINUTES_MUST_NOT_LIE_AHEAD`")
    public Response draft(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "steering committee", value = MeetingExamples.ID))
                    UUID id,
            @Valid @NotNull DraftMinutesRequest request) {
        MeetingRow row = meetings.draft(caller.collectivity(), id, request.text(), request.draftedOn());
        return Response.created(URI.create("/v1/meetings/" + id))
                .entity(views.of(caller.collectivity(), row))
                .build();
    }

    @POST
    @Path("/approval")
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "approveMinutes",
            summary = "Approve the minutes of a meeting",
            description =
                    "The last draft becomes the record of the meeting: no decision and no draft is added any more.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "example", value = MeetingExamples.APPROVAL_REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "The meeting with its approved minutes",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingViews.MeetingView.class),
                            examples = @ExampleObject(name = "example", value = MeetingExamples.MEETING)))
    @APIResponse(
            responseCode = "409",
            description = "`MEETING_MUST_BE_HELD`, `MINUTES_MUST_NOT_BE_APPROVED_YET`, `MINUTES_MUST_BE_DRAFTED_FIRST`,"
                    + " `MINUTES_MUST_FOLLOW_THE_MEETING`, `MINUTES_MUST_NOT_LIE_AHEAD`")
    public Response approve(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "steering committee", value = MeetingExamples.ID))
                    UUID id,
            @Valid @NotNull ApproveMinutesRequest request) {
        MeetingRow row = meetings.approve(caller.collectivity(), id, request.approvedOn());
        return Response.ok(views.of(caller.collectivity(), row)).build();
    }
}
