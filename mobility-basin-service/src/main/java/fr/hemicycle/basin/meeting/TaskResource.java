package fr.hemicycle.basin.meeting;

import fr.hemicycle.basin.meeting.domain.Task;
import fr.hemicycle.platform.id.Ids;
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

@Path("/v1/meetings/{id}/tasks")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Meetings",
        description = "Meetings [réunions] of the bodies, with what is decided at them and what follows")
class TaskResource {

    private final Meetings meetings;
    private final MeetingViews views;
    private final Caller caller;

    TaskResource(Meetings meetings, MeetingViews views, Caller caller) {
        this.meetings = meetings;
        this.views = views;
        this.caller = caller;
    }

    @Schema(name = "AssignTaskRequest")
    record AssignTaskRequest(
            @NotBlank @Size(max = 500) String title,
            @NotNull UUID organisationId,
            @NotNull LocalDate dueOn) {}

    @Schema(name = "DoTaskRequest")
    record DoTaskRequest(@NotNull LocalDate doneOn) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "assignTask",
            summary = "Assign a task that follows from a meeting",
            description =
                    "What is to be done, by which organisation and until when [relevé de décisions, suites à donner].")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = MeetingExamples.TASK_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Assigned",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingViews.TaskView.class),
                            examples = @ExampleObject(name = "example", value = MeetingExamples.TASK_OPEN)))
    @APIResponse(
            responseCode = "409",
            description = "`MEETING_MUST_BE_HELD`, `TASK_MUST_NOT_BE_DUE_BEFORE_THE_MEETING`")
    @APIResponse(responseCode = "422", description = "`ORGANISATION_MUST_EXIST`")
    public Response assign(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "steering committee", value = MeetingExamples.ID))
                    UUID id,
            @Valid @NotNull AssignTaskRequest request) {
        Task task = meetings.assign(
                caller.collectivity(),
                id,
                new Task(Ids.next(), request.title().strip(), request.organisationId(), request.dueOn(), null));
        return Response.created(URI.create("/v1/meetings/" + id))
                .entity(views.of(caller.collectivity(), task))
                .build();
    }

    @POST
    @Path("/{taskId}/done")
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(operationId = "doTask", summary = "Say that a task is done", description = "The day on which it was.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = MeetingExamples.DONE_REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingViews.TaskView.class),
                            examples = @ExampleObject(name = "example", value = MeetingExamples.TASK_DONE)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`TASK_MUST_BE_DONE_ONCE`, `TASK_MUST_BE_DONE_AFTER_THE_MEETING`, `TASK_MUST_NOT_BE_DONE_AHEAD`")
    public Response done(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "steering committee", value = MeetingExamples.ID))
                    UUID id,
            @PathParam("taskId") @Parameter(examples = @ExampleObject(name = "task", value = MeetingExamples.TASK_ID))
                    UUID taskId,
            @Valid @NotNull DoTaskRequest request) {
        Task task = meetings.done(caller.collectivity(), id, taskId, request.doneOn());
        return Response.ok(views.of(caller.collectivity(), task)).build();
    }
}
