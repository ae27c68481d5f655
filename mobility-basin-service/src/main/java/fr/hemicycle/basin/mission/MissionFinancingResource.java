package fr.hemicycle.basin.mission;

import fr.hemicycle.basin.mission.MissionViews.MoneyView;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/missions/{id}/financing")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Missions")
class MissionFinancingResource {

    private final MissionRows rows;
    private final MissionViews views;
    private final Caller caller;

    MissionFinancingResource(MissionRows rows, MissionViews views, Caller caller) {
        this.rows = rows;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "readMissionFinancing",
            summary = "Read the money of a mission, funder by funder",
            description = "For each funder: the share proposed, where it stands, what is promised and what is still"
                    + " missing, what was called and paid; all as funding-service has told it, in whatever order. The"
                    + " findings name what the start still waits for, `MISSION_MUST_BE_FULLY_FINANCED` or"
                    + " `FINANCING_MUST_NOT_HAVE_ENDED`. A funder that takes its share back after the start is found"
                    + " here as well; it stops nothing by itself.")
    @APIResponse(
            responseCode = "200",
            description = "The money",
            content =
                    @Content(
                            schema = @Schema(implementation = MoneyView.class),
                            examples = @ExampleObject(name = "invented", value = MissionExamples.MONEY)))
    public MoneyView read(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = MissionExamples.ID))
                    UUID id) {
        return views.money(rows.byId(caller.collectivity(), id).orElseThrow(ProblemException::notFound));
    }
}
