package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.commitment.domain.ForeseenAgreements;
import fr.hemicycle.funding.commitment.domain.ForeseenAgreements.Standing;
import fr.hemicycle.funding.commitment.domain.StandingLine;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Ledger;
import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.Wording;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Commitments",
        description = "What adopted votes have committed [engagement comptable], and what was refused")
class CommitmentResource {

    private static final String VOTE = "01941f29-7c00-7000-8000-000000000103";
    private static final String ANSWER = """
            {"id":"01941f29-7c00-7000-8000-000000000204","deliberationId":"01941f29-7c00-7000-8000-000000000103",\
            "deliberationNumber":"2022-552","amount":{"amount":"60000.00","currency":"EUR"},\
            "committedAt":"2022-12-13T15:00:00Z","state":"LIQUIDATED",\
            "awaits":[],"boundOn":"2023-05-22","lines":[{"line":1,"article":2,"operationCode":"C01-564H02",\
            "operationLabel":"Appui aux parcours intégrés 2021-2027",\
            "imputation":{"nomenclature":"M52","year":2022,"nature":"6568","function":"93564"},\
            "id":"01941f29-7c00-7000-8000-000000000220",\
            "amount":{"amount":"60000.00","currency":"EUR"},"standing":{"amount":"60000.00","currency":"EUR"},\
            "liquidated":{"amount":"30000.00","currency":"EUR"},"ordered":{"amount":"30000.00","currency":"EUR"},\
            "paid":{"amount":"30000.00","currency":"EUR"},\
            "availableAfter":{"amount":"3253235.27","currency":"EUR"},\
            "reservationId":"01941f29-7c00-7000-8000-000000000203","agreementForeseen":true,"agreement":"IN_FORCE"}]}""";
    private static final String OUTCOME = """
            {"deliberationId":"01941f29-7c00-7000-8000-000000000103","outcome":"COMMITTED",\
            "commitmentId":"01941f29-7c00-7000-8000-000000000204","reasons":[]}""";

    private final OutcomeRows outcomes;
    private final LineRows lines;
    private final StandingLines standing;
    private final ActFactRows facts;
    private final ReleaseRows releases;
    private final ForeseenAgreements agreements;
    private final Clock clock;
    private final Ledger ledger;
    private final Caller caller;
    private final Wording wording;

    CommitmentResource(
            OutcomeRows outcomes,
            LineRows lines,
            StandingLines standing,
            ActFactRows facts,
            ReleaseRows releases,
            ForeseenAgreements agreements,
            Clock clock,
            Ledger ledger,
            Caller caller,
            Wording wording) {
        this.outcomes = outcomes;
        this.lines = lines;
        this.standing = standing;
        this.facts = facts;
        this.releases = releases;
        this.agreements = agreements;
        this.clock = clock;
        this.ledger = ledger;
        this.caller = caller;
        this.wording = wording;
    }

    @Schema(name = "Commitment")
    record CommitmentResponse(
            UUID id,
            UUID deliberationId,
            String deliberationNumber,
            Amount amount,
            Instant committedAt,

            @Schema(
                    description =
                            "COMMITTED [engagement comptable], BOUND once the act is in force and the agreement where one is"
                                    + " foreseen [engagement juridique], LIQUIDATED when"
                                    + " something is due of it [liquidation], PAID when all that stands is paid, RELEASED when it was"
                                    + " annulled or withdrawn")
            CommitmentState state,

            @Schema(
                    description =
                            "What it waits for before it binds: its ACT to be in force, an AGREEMENT [convention] that its vote"
                                    + " foresees or that covers it")
            List<Awaited> awaits,

            @Schema(
                    description =
                            "Day since which the act is in force, and the agreement where one is foreseen: payment is possible;"
                                    + " absent while it is not")
            @Nullable
            LocalDate boundOn,

            @Nullable Instant releasedAt,
            List<LineResponse> lines) {}

    enum Awaited {
        ACT,
        AGREEMENT
    }

    enum CommitmentState {
        COMMITTED,
        BOUND,
        LIQUIDATED,
        PAID,
        RELEASED
    }

    @Schema(name = "CommitmentLine")
    record LineResponse(
            UUID id,
            int line,
            int article,
            String operationCode,
            String operationLabel,
            Imputation imputation,
            Amount amount,

            @Schema(description = "What is left of it, after later votes and releases")
            Amount standing,

            @Schema(description = "What is due of it [liquidation]")
            Amount liquidated,

            @Schema(description = "What of that is ordered to be paid [mandatement], paid or not")
            Amount ordered,

            Amount paid,

            @Schema(
                    description =
                            "Present when something had been paid before the act was annulled or withdrawn: it stays committed until"
                                    + " it is paid back")
            @Nullable
            Amount paidBeforeAnnulment,

            Amount availableAfter,
            @Nullable UUID reservationId,
            @Nullable UUID financingPlanId,

            @Schema(description = "Whether the vote foresees an agreement [convention]")
            boolean agreementForeseen,

            @Schema(description = "How the agreement that it foresees, or that covers the line, stands today")
            ForeseenAgreements.Standing agreement) {}

    @Schema(name = "VoteOutcome")
    record OutcomeResponse(
            UUID deliberationId, String outcome, @Nullable UUID commitmentId, List<ReasonResponse> reasons) {}

    @Schema(name = "CommitmentReason")
    record ReasonResponse(String code, String source, String sentence) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record CommitmentPage(
            List<CommitmentResponse> items, @Nullable String next) {}

    @GET
    @Path("/commitments")
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.ACCOUNTANT, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @org.eclipse.microprofile.openapi.annotations.Operation(
            operationId = "listCommitments",
            summary = "List commitments",
            description = "Commitments by pages; `deliberationId` and `operationCode` narrow the list.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = CommitmentPage.class),
                            examples = @ExampleObject(name = "2022-552", value = "{\"items\":[" + ANSWER + "]}")))
    public Page<CommitmentResponse> list(
            @QueryParam("deliberationId") @Nullable UUID deliberationId,
            @QueryParam("operationCode")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = "C01-564H02"))
                    @Nullable
                    String operationCode,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        return Page.of(
                        outcomes.commitments(
                                caller.collectivity(),
                                deliberationId,
                                operationCode,
                                Cursor.of(cursor).after(),
                                limit + 1),
                        limit,
                        OutcomeRow::id)
                .map(this::view);
    }

    @GET
    @Path("/commitments/{id}")
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.ACCOUNTANT, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @org.eclipse.microprofile.openapi.annotations.Operation(
            operationId = "readCommitment",
            summary = "Read a commitment",
            description =
                    "The lines that a vote has committed, each with what its operation had left, and what still stands of it."
                            + " A later deliberation may change its lines (effect CHANGE_COMMITMENT); one that cannot is told as"
                            + " CommitmentChangeRefused with `COMMITMENT_MUST_STAND`,"
                            + " `COMMITMENT_MUST_BE_CHANGED_ONCE_BY_A_VOTE`, `COMMITMENT_MUST_COVER_WHAT_IS_LIQUIDATED` or"
                            + " `AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT`.")
    @APIResponse(
            responseCode = "200",
            description = "The commitment",
            content =
                    @Content(
                            schema = @Schema(implementation = CommitmentResponse.class),
                            examples = @ExampleObject(name = "2022-552", value = ANSWER)))
    public CommitmentResponse read(
            @PathParam("id")
                    @Parameter(
                            examples =
                                    @ExampleObject(
                                            name = "December 2022",
                                            value = "01941f29-7c00-7000-8000-000000000204"))
                    UUID id) {
        OutcomeRow commitment = outcomes.commitment(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        // Writers wait, so that all figures are those of one moment.
        lines.of(id).stream()
                .map(LineRow::operationId)
                .distinct()
                .sorted()
                .forEach(operationId -> ledger.hold(caller.collectivity(), operationId));
        return view(commitment);
    }

    @GET
    @Path("/vote-outcomes/{deliberationId}")
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.ACCOUNTANT, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @org.eclipse.microprofile.openapi.annotations.Operation(
            operationId = "readVoteOutcome",
            summary = "Read what a vote led to",
            description = "One adopted vote leads to exactly one commitment or one typed refusal; 404 until it has.")
    @APIResponse(
            responseCode = "200",
            description = "The outcome",
            content =
                    @Content(
                            schema = @Schema(implementation = OutcomeResponse.class),
                            examples = @ExampleObject(name = "2022-552", value = OUTCOME)))
    public OutcomeResponse outcome(
            @PathParam("deliberationId") @Parameter(examples = @ExampleObject(name = "December 2022", value = VOTE))
                    UUID deliberationId) {
        return outcomes.ofVote(caller.collectivity(), deliberationId)
                .map(row -> new OutcomeResponse(
                        deliberationId,
                        row.isCommitment() ? "COMMITTED" : "REFUSED",
                        row.isCommitment() ? row.id() : null,
                        row.reasons().stream().map(this::reason).toList()))
                .orElseThrow(ProblemException::notFound);
    }

    private ReasonResponse reason(Reason reason) {
        return new ReasonResponse(reason.code(), reason.source(), wording.sentence(reason));
    }

    private CommitmentResponse view(OutcomeRow row) {
        Optional<ReleaseRow> released = releases.of(row.id());
        Map<UUID, StandingLine> left = standing.of(caller.collectivity(), row.id()).stream()
                .collect(Collectors.toMap(StandingLine::id, Function.identity()));
        List<LineRow> committed = lines.of(row.id());
        LocalDate today = LegalDay.of(clock.instant());
        Map<UUID, Standing> agreed = committed.stream()
                .collect(Collectors.toMap(LineRow::id, line -> agreements.of(caller.collectivity(), line.id(), today)));
        Optional<LocalDate> actOn =
                facts.of(caller.collectivity(), row.deliberationId()).boundOn();
        List<Awaited> awaits = awaits(actOn.isPresent(), agreed.values());
        Optional<LocalDate> boundOn = actOn.filter(day -> awaits.isEmpty())
                .map(day -> committed.stream()
                        .flatMap(line -> agreements.inForceSince(caller.collectivity(), line.id(), today).stream())
                        .reduce(day, (latest, each) -> each.isAfter(latest) ? each : latest));
        return new CommitmentResponse(
                row.id(),
                row.deliberationId(),
                row.deliberationNumber(),
                Amount.of(row.amount()),
                row.decidedAt(),
                state(released.isPresent(), boundOn.isPresent(), left.values()),
                released.isPresent() ? List.of() : awaits,
                boundOn.orElse(null),
                released.map(ReleaseRow::releasedAt).orElse(null),
                committed.stream()
                        .map(line -> line(
                                line,
                                Objects.requireNonNull(left.get(line.id())),
                                Objects.requireNonNull(agreed.get(line.id()))))
                        .toList());
    }

    private static List<Awaited> awaits(boolean inForce, Collection<Standing> agreements) {
        List<Awaited> awaits = new ArrayList<>();
        if (!inForce) {
            awaits.add(Awaited.ACT);
        }
        if (agreements.contains(Standing.AWAITED)) {
            awaits.add(Awaited.AGREEMENT);
        }
        return awaits;
    }

    private static CommitmentState state(boolean released, boolean bound, Collection<StandingLine> lines) {
        if (released) {
            return CommitmentState.RELEASED;
        }
        Money standing = sum(lines, StandingLine::standing);
        if (standing.isPositive() && standing.equals(sum(lines, StandingLine::paid))) {
            return CommitmentState.PAID;
        }
        if (!bound) {
            return CommitmentState.COMMITTED;
        }
        return sum(lines, StandingLine::liquidated).isPositive() ? CommitmentState.LIQUIDATED : CommitmentState.BOUND;
    }

    private static Money sum(Collection<StandingLine> lines, Function<StandingLine, Money> figure) {
        return lines.stream().map(figure).reduce(Money.ZERO, Money::plus);
    }

    private LineResponse line(LineRow row, StandingLine left, Standing agreement) {
        Operation operation =
                ledger.find(caller.collectivity(), row.operationId()).orElseThrow();
        return new LineResponse(
                row.id(),
                row.line(),
                row.article(),
                operation.code(),
                operation.label(),
                operation.imputation(),
                Amount.of(row.amount()),
                Amount.of(left.standing()),
                Amount.of(left.liquidated()),
                Amount.of(left.ordered()),
                Amount.of(left.paid()),
                standing.paidBeforeAnnulment(left).map(Amount::of).orElse(null),
                Amount.of(row.availableAfter()),
                row.reservationId(),
                row.financingPlanId(),
                row.agreementForeseen(),
                agreement);
    }
}
