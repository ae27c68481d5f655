package fr.hemicycle.basin.mission;

import fr.hemicycle.basin.mission.MissionViews.MissionView;
import fr.hemicycle.basin.mission.MissionViews.Party;
import fr.hemicycle.basin.mission.domain.Contract;
import fr.hemicycle.basin.money.Amount;
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
import org.jspecify.annotations.Nullable;

@Path("/v1/missions/{id}/contract")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Missions")
class ContractResource {

    private final Missions missions;
    private final MissionViews views;
    private final Caller caller;

    ContractResource(Missions missions, MissionViews views, Caller caller) {
        this.missions = missions;
        this.views = views;
        this.caller = caller;
    }

    @Schema(name = "RecordContractRequest")
    record RecordContractRequest(
            @NotNull @Valid Party provider,
            @Valid @Nullable Amount amount,
            @NotNull LocalDate awardedOn,
            @NotNull LocalDate notifiedOn,
            @NotBlank @Size(max = 1000) String provenance) {

        Contract toContract() {
            return new Contract(
                    new Contract.Provider(provider.name(), provider.siren()),
                    amount == null ? null : amount.toMoney(),
                    awardedOn,
                    notifiedOn,
                    provenance);
        }
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "recordMissionContract",
            summary = "Record the contract of a mission",
            description = "The contract [marché] with the provider [titulaire]: who it is, the sum where a source tells"
                    + " it, the days of award [attribution] and notification, and where that is known from. Its months"
                    + " are those of the mission, counted from the start.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "invented", value = MissionExamples.CONTRACT_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = MissionView.class),
                            examples = @ExampleObject(name = "invented", value = MissionExamples.HIRED)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`MISSION_MUST_NOT_HAVE_ENDED`, `MISSION_MUST_HAVE_ONE_CONTRACT`, `CONTRACT_MUST_BE_AWARDED_BEFORE_ITS_NOTIFICATION`, `MISSION_MUST_START_AFTER_THE_NOTIFICATION`, `STEP_MUST_NOT_LIE_AHEAD`")
    @APIResponse(
            responseCode = "422",
            description = "`SIREN_MUST_HAVE_ITS_CHECK_DIGIT`, `CONTRACT_MUST_BE_WORTH_SOMETHING`")
    public Response record(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = MissionExamples.ID))
                    UUID id,
            @Valid @NotNull RecordContractRequest request) {
        Contract contract = request.toContract();
        MissionRow row = missions.hire(caller.collectivity(), id, contract);
        return Response.created(URI.create("/v1/missions/" + id))
                .entity(views.of(row))
                .build();
    }
}
