package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.PlanRows.Kept;
import fr.hemicycle.basin.plan.domain.ActionProgress;
import fr.hemicycle.basin.plan.domain.ActionState;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
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
import org.jspecify.annotations.Nullable;

@Path("/v1/plans/{id}/actions/{action}/progress")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class ProgressResource {

    private final PlanRows rows;
    private final ProgressRows progress;
    private final PlanMessages messages;
    private final Plans plans;
    private final Caller caller;
    private final Clock clock;

    ProgressResource(
            PlanRows rows, ProgressRows progress, PlanMessages messages, Plans plans, Caller caller, Clock clock) {
        this.rows = rows;
        this.progress = progress;
        this.messages = messages;
        this.plans = plans;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "ActionProgress")
    record ProgressView(
            @NotNull ActionState state,
            @NotNull LocalDate on,

            @Schema(description = "What was done or why it was not, and who says so; nobody's name")
            @NotBlank
            @Size(max = 2000)
            String note) {

        static ProgressView of(ActionProgress progress) {
            return new ProgressView(progress.state(), progress.on(), progress.note());
        }
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    @Schema(name = "ActionProgressPage")
    record ProgressPage(List<ProgressView> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "tellActionProgress",
            summary = "Tell where an action stands",
            description =
                    "From a day on [avancement]: planned, running, done or abandoned; before anything is told it is planned. One"
                            + " state of an action and day, in any order of the days; nothing of it is ever changed, and what was wrong"
                            + " is told anew, of a later day. The plan's partners hear of it once a version with the action was proposed.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "running", value = PlanExamples.PROGRESS)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = ProgressView.class),
                            examples = @ExampleObject(name = "running", value = PlanExamples.PROGRESS)))
    @APIResponse(
            responseCode = "409",
            description = "`PLAN_DATE_MUST_NOT_LIE_AHEAD`, `PROGRESSED_ACTION_MUST_EXIST`,"
                    + " `PROGRESS_MUST_BE_TOLD_ONCE_A_DAY`")
    public Response tell(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "PAMS", value = PlanExamples.ID)) UUID id,
            @PathParam("action") @Parameter(examples = @ExampleObject(name = "1.1", value = "1.1")) String action,
            @Valid @NotNull ProgressView request) {
        mustBeACode(action);
        Kept kept = rows.lockOwn(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        ActionProgress told = new ActionProgress(action, request.state(), request.on(), request.note());
        Plans.refuse(told.objections(kept.plan(), progress.isTold(kept.row(), told), plans.today()));
        Instant now = clock.instant();
        progress.persist(ProgressRow.of(Ids.next(), kept.row(), told, caller.subject(), now));
        messages.progressed(kept.row(), kept.plan(), told, now);
        return Response.created(URI.create("/v1/plans/" + id + "/actions/" + action + "/progress"))
                .entity(request)
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "listActionProgress",
            summary = "List what was told of an action",
            description =
                    "By pages, in the order in which it was recorded; empty for an action that nothing was told of.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = ProgressPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "running",
                                            value = "{\"items\":[" + PlanExamples.PROGRESS + "]}")))
    public Page<ProgressView> list(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "PAMS", value = PlanExamples.ID)) UUID id,
            @PathParam("action") @Parameter(examples = @ExampleObject(name = "1.1", value = "1.1")) String action,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        mustBeACode(action);
        Kept kept = rows.visible(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        return Page.of(progress.page(kept.row(), action, Cursor.of(cursor), limit + 1), limit, ProgressRow::id)
                .map(row -> ProgressView.of(row.toProgress()));
    }

    /** No action can have another, and no database keeps it. */
    private static void mustBeACode(String action) {
        if (!action.matches(PlanTextView.CODE)) {
            throw ProblemException.notFound();
        }
    }
}
