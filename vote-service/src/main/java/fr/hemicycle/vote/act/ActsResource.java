package fr.hemicycle.vote.act;

import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.Wording;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.act.ActViews.ActSummary;
import fr.hemicycle.vote.act.domain.Act;
import fr.hemicycle.vote.act.domain.ActState;
import fr.hemicycle.vote.rulebook.domain.AppliedRule;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/acts")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Acts",
        description =
                "From the vote to the act in force [acte exécutoire]: signature, transmission, publication, control")
class ActsResource {

    private final Acts acts;
    private final ActRows rows;
    private final Dispatch dispatch;
    private final Caller caller;
    private final Wording wording;
    private final Clock clock;

    ActsResource(Acts acts, ActRows rows, Dispatch dispatch, Caller caller, Wording wording, Clock clock) {
        this.acts = acts;
        this.rows = rows;
        this.dispatch = dispatch;
        this.caller = caller;
        this.wording = wording;
        this.clock = clock;
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record ActPage(List<ActSummary> items, @Nullable String next) {}

    record IntakeResponse(
            @Schema(description = "Answers that are on record now")
            int takenIn,

            @Schema(description = "Answers that the rules of their act refused")
            List<NotTakenView> notTaken) {}

    record NotTakenView(String actesIdentifier, List<AppliedRule> reasons) {}

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listActs",
            summary = "List the acts",
            description = "Adopted deliberations with a first step on record, all or those of a state.")
    @APIResponse(
            responseCode = "200",
            description = "A page of acts",
            content =
                    @Content(
                            schema = @Schema(implementation = ActPage.class),
                            examples = @ExampleObject(name = "acts", value = ActExamples.ACTS)))
    public Page<ActSummary> list(
            @QueryParam("state") @Nullable ActState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        List<ActRow> found =
                rows.after(caller.collectivity(), state, Cursor.of(cursor).after(), limit);
        Map<UUID, Act> known = acts.known(
                caller.collectivity(),
                found.stream().map(ActRow::deliberationId).toList());
        return Page.of(found, limit, ActRow::deliberationId)
                .map(row -> known.get(row.deliberationId()))
                .map(ActSummary::of);
    }

    @POST
    @Path("/answers-intake")
    @Consumes(MediaType.WILDCARD) // It takes no body, so its type does not matter.
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "takeAnswersIn",
            summary = "Take the prefecture's answers in",
            description =
                    "Asks the way of transmission for what came back [accusés de réception, anomalies, rejets] and records each answer"
                            + " once, on its act.")
    @APIResponse(
            responseCode = "201",
            description = "Taken in",
            content =
                    @Content(
                            schema = @Schema(implementation = IntakeResponse.class),
                            examples = @ExampleObject(name = "one", value = ActExamples.INTAKE)))
    public Response takeIn() {
        Dispatch.Intake intake =
                dispatch.takeIn(caller.collectivity(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return Response.created(URI.create("/v1/acts"))
                .entity(new IntakeResponse(
                        intake.takenIn(),
                        intake.notTaken().stream()
                                .map(each -> new NotTakenView(
                                        each.actesIdentifier(),
                                        each.reasons().stream()
                                                .map(reason -> new AppliedRule(
                                                        reason.code(), reason.source(), wording.sentence(reason)))
                                                .toList()))
                                .toList()))
                .build();
    }
}
