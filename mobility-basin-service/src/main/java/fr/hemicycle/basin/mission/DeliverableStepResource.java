package fr.hemicycle.basin.mission;

import fr.hemicycle.basin.mission.MissionViews.DeliverableView;
import fr.hemicycle.basin.mission.domain.Deliverable;
import fr.hemicycle.basin.mission.domain.DeliverableFact;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.problem.ProblemException;
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

@Path("/v1/missions/{id}/deliverables/{deliverableId}")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Missions")
class DeliverableStepResource {

    private final MissionRows rows;
    private final WorkRows work;
    private final Missions missions;
    private final MissionViews views;
    private final Caller caller;

    DeliverableStepResource(MissionRows rows, WorkRows work, Missions missions, MissionViews views, Caller caller) {
        this.rows = rows;
        this.work = work;
        this.missions = missions;
        this.views = views;
        this.caller = caller;
    }

    @Schema(name = "DayRequest")
    record DayRequest(@NotNull LocalDate on) {}

    @Schema(name = "ReturnDeliverableRequest")
    record ReturnDeliverableRequest(
            @NotNull LocalDate on,
            @NotBlank @Size(max = 2000) String reason) {}

    @Schema(name = "PostponeDeliverableRequest")
    record PostponeDeliverableRequest(
            @NotNull LocalDate on,
            @NotNull LocalDate dueOn,
            @NotBlank @Size(max = 2000) String reason) {}

    @POST
    @Path("delivery")
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "deliver",
            summary = "Deliver a deliverable",
            description = "The provider hands it in [remise]: at first, or again after it was returned.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "invented", value = MissionExamples.DAY_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = DeliverableView.class),
                            examples = @ExampleObject(name = "invented", value = MissionExamples.DELIVERABLE)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`MISSION_MUST_NOT_HAVE_ENDED`, `MISSION_MUST_HAVE_STARTED`, `DELIVERABLE_MUST_STILL_BE_AWAITED`, `STEP_MUST_FOLLOW_THE_LAST_ONE`, `STEP_MUST_NOT_LIE_AHEAD`")
    public Response deliver(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = MissionExamples.ID))
                    UUID id,
            @PathParam("deliverableId")
                    @Parameter(examples = @ExampleObject(name = "invented", value = MissionExamples.DELIVERABLE_ID))
                    UUID deliverableId,
            @Valid @NotNull DayRequest request) {
        return record(id, deliverableId, new DeliverableFact.Delivered(request.on()));
    }

    @POST
    @Path("acceptance")
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "acceptDeliverable",
            summary = "Accept a deliverable",
            description =
                    "The lead takes it as it is [admission]. When all of a mission are accepted, it may be completed.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "invented", value = MissionExamples.DAY_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = DeliverableView.class),
                            examples = @ExampleObject(name = "invented", value = MissionExamples.DELIVERABLE)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`MISSION_MUST_NOT_HAVE_ENDED`, `MISSION_MUST_HAVE_STARTED`, `DELIVERABLE_MUST_BE_DELIVERED_FIRST`, `STEP_MUST_FOLLOW_THE_LAST_ONE`, `STEP_MUST_NOT_LIE_AHEAD`")
    public Response accept(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = MissionExamples.ID))
                    UUID id,
            @PathParam("deliverableId")
                    @Parameter(examples = @ExampleObject(name = "invented", value = MissionExamples.DELIVERABLE_ID))
                    UUID deliverableId,
            @Valid @NotNull DayRequest request) {
        return record(id, deliverableId, new DeliverableFact.Accepted(request.on()));
    }

    @POST
    @Path("return")
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "returnDeliverable",
            summary = "Return a deliverable",
            description =
                    "The lead sends it back, and says why [ajournement, rejet]: it is awaited again, and late once"
                            + " its due day has gone by.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "invented", value = MissionExamples.RETURN_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = DeliverableView.class),
                            examples = @ExampleObject(name = "invented", value = MissionExamples.DELIVERABLE)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`MISSION_MUST_NOT_HAVE_ENDED`, `MISSION_MUST_HAVE_STARTED`, `DELIVERABLE_MUST_BE_DELIVERED_FIRST`, `STEP_MUST_FOLLOW_THE_LAST_ONE`, `STEP_MUST_NOT_LIE_AHEAD`")
    public Response sendBack(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = MissionExamples.ID))
                    UUID id,
            @PathParam("deliverableId")
                    @Parameter(examples = @ExampleObject(name = "invented", value = MissionExamples.DELIVERABLE_ID))
                    UUID deliverableId,
            @Valid @NotNull ReturnDeliverableRequest request) {
        return record(id, deliverableId, new DeliverableFact.Returned(request.on(), request.reason()));
    }

    @POST
    @Path("due-day")
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "postponeDeliverable",
            summary = "Give a deliverable another due day",
            description =
                    "The lead agrees to another day [report], and says why. Once that day has gone by, it is told as"
                            + " late once more.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "invented", value = MissionExamples.POSTPONE_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = DeliverableView.class),
                            examples = @ExampleObject(name = "invented", value = MissionExamples.DELIVERABLE)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`MISSION_MUST_NOT_HAVE_ENDED`, `MISSION_MUST_HAVE_STARTED`, `DUE_DAY_MUST_LIE_WITHIN_THE_MISSION`, `DELIVERABLE_MUST_STILL_BE_AWAITED`, `STEP_MUST_FOLLOW_THE_LAST_ONE`, `STEP_MUST_NOT_LIE_AHEAD`")
    public Response postpone(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = MissionExamples.ID))
                    UUID id,
            @PathParam("deliverableId")
                    @Parameter(examples = @ExampleObject(name = "invented", value = MissionExamples.DELIVERABLE_ID))
                    UUID deliverableId,
            @Valid @NotNull PostponeDeliverableRequest request) {
        return record(
                id, deliverableId, new DeliverableFact.Postponed(request.on(), request.dueOn(), request.reason()));
    }

    private Response record(UUID id, UUID deliverableId, DeliverableFact fact) {
        Deliverable deliverable = missions.record(caller.collectivity(), id, deliverableId, fact, caller.subject());
        MissionRow row = rows.byId(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        List<LocalDate> toldLate = work.toldLate(caller.collectivity(), id).getOrDefault(deliverableId, List.of());
        return Response.created(URI.create("/v1/missions/" + id + "/deliverables"))
                .entity(views.of(row, deliverable, toldLate))
                .build();
    }
}
