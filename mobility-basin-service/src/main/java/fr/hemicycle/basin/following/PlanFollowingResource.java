package fr.hemicycle.basin.following;

import fr.hemicycle.basin.following.FollowingViews.PlanFollowingView;
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

@Path("/v1/plans/{id}/following")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Following",
        description = "How plans are carried out: actions, indicators, money, meetings, what is late and what changed")
class PlanFollowingResource {

    private final Followings followings;
    private final Today today;
    private final Caller caller;

    PlanFollowingResource(Followings followings, Today today, Caller caller) {
        this.followings = followings;
        this.today = today;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "followPlan",
            summary = "Follow a plan",
            description =
                    "The région and the départements « suivent la mise en œuvre » (code des transports L1215-3): where each action"
                            + " stands [avancement], how much of the way from its baseline to its target each indicator has covered and"
                            + " whether it is on the straight line between the two, what the funders of the financing plans have secured"
                            + " and spent, the next meetings of the basin, and what is late: actions past their end,"
                            + " indicators without a measure in a year, tasks of meetings past their day, yearly reviews [bilan annuel]"
                            + " not held. These rules are the suite's own and only show. Those who are to sign the plan see it too,"
                            + " without drafts, meetings and tasks. What is secured, and what other funders than the keeper have"
                            + " spent, is what was heard until now; all else is as of the day.")
    @APIResponse(
            responseCode = "200",
            description = "On that day, from one moment of the database",
            content =
                    @Content(
                            schema = @Schema(implementation = PlanFollowingView.class),
                            examples = @ExampleObject(name = "made up", value = FollowingExamples.PLAN)))
    public PlanFollowingView read(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "PAMS", value = FollowingExamples.PLAN_ID))
                    UUID id,
            @Parameter(description = "Day; today where it is absent") @QueryParam("on") @Nullable LocalDate on) {
        return followings.ofPlan(caller.collectivity(), id, today.or(on));
    }
}
