package fr.hemicycle.basin.mission;

import fr.hemicycle.basin.mission.domain.DeliverableState;
import fr.hemicycle.basin.mission.domain.Progress;
import fr.hemicycle.basin.territory.domain.Today;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/missions/{id}/progress")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Missions")
class ProgressResource {

    private final MissionRows rows;
    private final WorkRows work;
    private final Today today;
    private final Caller caller;

    ProgressResource(MissionRows rows, WorkRows work, Today today, Caller caller) {
        this.rows = rows;
        this.work = work;
        this.today = today;
        this.caller = caller;
    }

    @Schema(name = "LateWork")
    record LateView(UUID id, String name, LocalDate dueOn) {}

    @Schema(name = "MissionProgress")
    record ProgressView(
            LocalDate on,
            int monthsElapsed,
            int months,
            int deliverables,
            Map<DeliverableState, Integer> byState,
            List<LateView> late,
            int milestones,
            int milestonesReached,
            List<LateView> milestonesLate) {

        static ProgressView of(Progress progress) {
            return new ProgressView(
                    progress.on(),
                    progress.monthsElapsed(),
                    progress.term().months(),
                    progress.deliverables().size(),
                    progress.byState(),
                    progress.late().stream()
                            .map(each -> new LateView(
                                    each.id(),
                                    each.name(),
                                    each.dueOn(progress.term()).orElseThrow()))
                            .toList(),
                    progress.milestones().size(),
                    progress.milestonesReached().size(),
                    progress.milestonesLate().stream()
                            .map(each -> new LateView(
                                    each.id(),
                                    each.name(),
                                    each.due().in(progress.term()).orElseThrow()))
                            .toList());
        }
    }

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "readMissionProgress",
            summary = "Read how far a mission is",
            description =
                    "Computed from what had happened by the end of a day [avancement]: deliverables by state, what"
                            + " was late then, milestones reached, months of the term gone by.")
    @APIResponse(
            responseCode = "200",
            description = "The progress",
            content =
                    @Content(
                            schema = @Schema(implementation = ProgressView.class),
                            examples = @ExampleObject(name = "invented", value = MissionExamples.PROGRESS)))
    public ProgressView read(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = MissionExamples.ID))
                    UUID id,
            @Parameter(description = "Day; today where it is absent") @QueryParam("on") @Nullable LocalDate on) {
        MissionRow row = rows.byId(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        return ProgressView.of(Progress.of(work.mission(row), today.or(on)));
    }
}
