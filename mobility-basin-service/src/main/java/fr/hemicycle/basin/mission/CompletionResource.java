package fr.hemicycle.basin.mission;

import fr.hemicycle.basin.mission.MissionViews.MissionView;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

@Path("/v1/missions/{id}/completion")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Missions")
class CompletionResource {

    private final Missions missions;
    private final MissionViews views;
    private final Caller caller;

    CompletionResource(Missions missions, MissionViews views, Caller caller) {
        this.missions = missions;
        this.views = views;
        this.caller = caller;
    }

    @Schema(name = "CompleteMissionRequest")
    record CompleteMissionRequest(@NotNull LocalDate on) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "completeMission",
            summary = "Complete a mission",
            description = "It is over when all its deliverables are accepted. That is said, and not concluded from the"
                    + " last acceptance: only the lead knows that nothing more is to be expected.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "invented", value = MissionExamples.COMPLETE_REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "Completed",
            content =
                    @Content(
                            schema = @Schema(implementation = MissionView.class),
                            examples = @ExampleObject(name = "invented", value = MissionExamples.COMPLETED)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`MISSION_MUST_NOT_HAVE_ENDED`, `MISSION_MUST_HAVE_STARTED`, `STEP_MUST_FOLLOW_THE_LAST_ONE`, `STEP_MUST_NOT_LIE_AHEAD`, `DELIVERABLES_MUST_BE_ACCEPTED`")
    public Response complete(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = MissionExamples.ID))
                    UUID id,
            @Valid @NotNull CompleteMissionRequest request) {
        return Response.ok(views.of(missions.complete(caller.collectivity(), id, request.on())))
                .build();
    }
}
