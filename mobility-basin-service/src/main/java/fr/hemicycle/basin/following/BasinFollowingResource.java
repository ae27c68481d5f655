package fr.hemicycle.basin.following;

import fr.hemicycle.basin.following.FollowingViews.BasinFollowingView;
import fr.hemicycle.basin.territory.domain.Today;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/basins/{id}/following")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Following",
        description = "How plans are carried out: actions, indicators, money, meetings, what is late and what changed")
class BasinFollowingResource {

    private final Followings followings;
    private final Today today;
    private final Caller caller;

    BasinFollowingResource(Followings followings, Today today, Caller caller) {
        this.followings = followings;
        this.today = today;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "followBasin",
            summary = "Follow a basin",
            description =
                    "All plans of a basin as `GET /v1/plans/{id}/following` shows each, with their money together, the missions [AMO]"
                            + " that serve it, the next meetings of its bodies and all that is late in it, late deliverables too (code des transports L1215-3).")
    @APIResponse(
            responseCode = "200",
            description = "On that day, from one moment of the database",
            content =
                    @Content(
                            schema = @Schema(implementation = BasinFollowingView.class),
                            examples = @ExampleObject(name = "made up", value = FollowingExamples.BASIN)))
    public BasinFollowingView read(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "Littoral Nord", value = FollowingExamples.BASIN_ID))
                    UUID id,
            @Parameter(description = "Day; today where it is absent") @QueryParam("on") @Nullable LocalDate on) {
        return followings.ofBasin(caller.collectivity(), id, today.or(on));
    }
}
