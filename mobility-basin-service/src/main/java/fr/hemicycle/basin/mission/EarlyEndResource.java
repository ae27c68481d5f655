package fr.hemicycle.basin.mission;

import fr.hemicycle.basin.mission.MissionViews.MissionView;
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

@Path("/v1/missions/{id}/early-end")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Missions")
class EarlyEndResource {

    private final Missions missions;
    private final MissionViews views;
    private final Caller caller;

    EarlyEndResource(Missions missions, MissionViews views, Caller caller) {
        this.missions = missions;
        this.views = views;
        this.caller = caller;
    }

    @Schema(name = "EndMissionEarlyRequest")
    record EndMissionEarlyRequest(
            @NotNull LocalDate on,
            @NotBlank @Size(max = 2000) String reason) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "endMissionEarly",
            summary = "End a mission early",
            description = "Before all is delivered and accepted [résiliation], with the reason; one that waits for its"
                    + " money may be given up as well.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "invented", value = MissionExamples.END_REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "Ended",
            content =
                    @Content(
                            schema = @Schema(implementation = MissionView.class),
                            examples = @ExampleObject(name = "invented", value = MissionExamples.ENDED_EARLY)))
    @APIResponse(
            responseCode = "409",
            description = "`MISSION_MUST_NOT_HAVE_ENDED`, `STEP_MUST_FOLLOW_THE_LAST_ONE`, `STEP_MUST_NOT_LIE_AHEAD`")
    public Response end(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = MissionExamples.ID))
                    UUID id,
            @Valid @NotNull EndMissionEarlyRequest request) {
        return Response.ok(views.of(missions.endEarly(caller.collectivity(), id, request.on(), request.reason())))
                .build();
    }
}
