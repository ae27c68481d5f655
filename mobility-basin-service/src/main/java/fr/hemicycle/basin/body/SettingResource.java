package fr.hemicycle.basin.body;

import fr.hemicycle.basin.body.domain.Body;
import fr.hemicycle.basin.body.domain.DecisionMode;
import fr.hemicycle.basin.body.domain.Setting;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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

@Path("/v1/bodies/{id}/settings")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Bodies",
        description = "The four bodies [instances partenariales] of a mobility basin and who belongs to them")
class SettingResource {

    private final Bodies bodies;
    private final Caller caller;

    SettingResource(Bodies bodies, Caller caller) {
        this.bodies = bodies;
        this.caller = caller;
    }

    @Schema(name = "SetBodyRequest")
    record SetBodyRequest(
            @NotNull @Schema(description = "First day on which they apply")
            LocalDate from,

            @NotNull DecisionMode mode,
            @NotNull @Min(0) @Max(100) Integer presencePercent,
            @NotNull @Min(0) @Max(365) Integer noticeDays) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "setBody",
            summary = "Set the rules of a body from a day on",
            description =
                    "How it decides (consensus, majority, unanimity of the signatories), who must be there, and how early it"
                            + " is convened. The law is silent (code des transports L1215-3), so each body has its own internal rules"
                            + " [règlement intérieur]. What was decided keeps the rule that it was decided by.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "unanimity", value = BodyExamples.SETTING_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "All rules of the body, oldest first",
            content =
                    @Content(
                            schema = @Schema(implementation = SettingsResponse.class),
                            examples = @ExampleObject(name = "rules", value = BodyExamples.SETTINGS)))
    @APIResponse(
            responseCode = "409",
            description = "`BODY_MUST_EXIST_ON_THE_DAY`, `SETTING_MUST_FOLLOW_THE_ONE_BEFORE`,"
                    + " `HELD_MEETING_MUST_KEEP_ITS_SETTING`")
    @APIResponse(responseCode = "422", description = "`UNANIMITY_MUST_BE_OF_SIGNATORIES`")
    public Response set(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "steering committee", value = BodyExamples.ID))
                    UUID id,
            @Valid @NotNull SetBodyRequest request) {
        Setting setting = new Setting(
                Ids.next(), request.from(), request.mode(), request.presencePercent(), request.noticeDays());
        Body body = Bodies.recorded(bodies.set(caller.collectivity(), id, setting));
        return Response.created(URI.create("/v1/bodies/" + id))
                .entity(new SettingsResponse(body.settings().stream()
                        .map(BodyResource.SettingResponse::of)
                        .toList()))
                .build();
    }

    @Schema(name = "BodySettings")
    record SettingsResponse(List<BodyResource.SettingResponse> items) {}
}
