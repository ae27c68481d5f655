package fr.hemicycle.funding.financing;

import fr.hemicycle.funding.financing.domain.Decision;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who told what about the shares of a plan, when and by which door. */
@Path("/v1/financing-plans/{id}/decisions")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Financing plans")
class ShareHistoryResource {

    private final PlanRows plans;
    private final DecisionRows rows;
    private final Caller caller;

    ShareHistoryResource(PlanRows plans, DecisionRows rows, Caller caller) {
        this.plans = plans;
        this.rows = rows;
        this.caller = caller;
    }

    @Schema(name = "ShareDecision")
    record DecisionResponse(
            UUID id,
            UUID financingPlanId,
            @Nullable UUID shareId,
            @Nullable String funderSiren,
            @Nullable String funder,
            Decision.Door door,
            String declarer,
            String toldBy,
            Decision.Stage stage,
            Amount amount,
            String reference,
            LocalDate decidedOn,
            DecisionRow.Outcome outcome,
            List<Reason> reasons,
            Instant recordedAt) {

        static DecisionResponse of(DecisionRow row) {
            Decision decision = row.toDecision();
            ShareRow share = row.share();
            return new DecisionResponse(
                    row.id(),
                    row.planId(),
                    share == null ? null : share.id(),
                    row.funderSiren(),
                    share == null ? null : share.name(),
                    decision.door(),
                    row.collectivity(),
                    row.toldBy(),
                    decision.stage(),
                    Amount.of(decision.amount()),
                    decision.reference(),
                    decision.on(),
                    row.outcome(),
                    row.reasons(),
                    row.recordedAt());
        }
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record ShareDecisionPage(
            List<DecisionResponse> items, @Nullable String next) {}

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.PARTNER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listShareDecisions",
            summary = "List what was told about the shares of a plan",
            description =
                    "The history of each share, in the order of its recording: who declared what, when, by which door"
                            + " (an own commitment, this API, the topic `partner-decisions.v1`), and what became of it."
                            + " A repeat and a refusal of what came by an event are kept too, with their reasons.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = ShareDecisionPage.class),
                            examples =
                                    @ExampleObject(name = "one", value = "{\"items\":[" + PlanExamples.HISTORY + "]}")))
    public Page<DecisionResponse> list(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = FinancingPlanResource.ID))
                    UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        if (plans.seenBy(caller.collectivity(), id).isEmpty()) {
            throw ProblemException.notFound();
        }
        return Page.of(rows.ofPlan(id, Cursor.of(cursor).after(), limit + 1), limit, DecisionRow::id)
                .map(DecisionResponse::of);
    }
}
