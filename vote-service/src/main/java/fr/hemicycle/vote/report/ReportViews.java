package fr.hemicycle.vote.report;

import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.BodyDirectory;
import fr.hemicycle.vote.money.Amount;
import fr.hemicycle.vote.money.Imputation;
import fr.hemicycle.vote.money.Money;
import fr.hemicycle.vote.report.domain.Expense;
import fr.hemicycle.vote.report.domain.Opinion;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.report.domain.ReportContent;
import fr.hemicycle.vote.report.domain.ReportRule;
import fr.hemicycle.vote.report.domain.ReportState;
import fr.hemicycle.vote.report.domain.ReportVersion;
import fr.hemicycle.vote.report.domain.Reservation;
import fr.hemicycle.vote.report.domain.Scope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reports as the API shows them. */
@RequestScoped
class ReportViews {

    /** In words, not as `oneOf`: of a text or a list of texts openapi-generator makes Java that does not compile. */
    private static final String ALL_OR_NAMES = "`ALL` [tous], or a list of 1 to 200 names";

    private final BodyDirectory bodies;
    private final Caller caller;

    ReportViews(BodyDirectory bodies, Caller caller) {
        this.bodies = bodies;
        this.caller = caller;
    }

    @Schema(
            name = "Scope",
            requiredProperties = {"territories", "cantons", "intercommunalities"},
            description = "Which parts of the département it concerns [territoires, cantons, EPCI]")
    record ScopeView(
            @NotNull @Schema(implementation = Object.class, description = ALL_OR_NAMES, examples = "ALL")
            Reach territories,

            @NotNull @Schema(implementation = Object.class, description = ALL_OR_NAMES, examples = "ALL")
            Reach cantons,

            @NotNull @Schema(implementation = Object.class, description = ALL_OR_NAMES, examples = "ALL")
            Reach intercommunalities) {

        Scope toDomain() {
            return new Scope(territories.extent(), cantons.extent(), intercommunalities.extent());
        }
    }

    @Schema(name = "ReportSection")
    record SectionView(
            @NotBlank @Size(max = 500) String heading,
            @NotBlank @Size(max = 100_000) String text) {}

    record ReportResponse(
            UUID id,
            int number,
            String title,
            UUID bodyId,
            LocalDate sittingDate,
            @Valid ScopeView scope,
            List<SectionView> sections,
            ReportState state,
            List<ExpenseResponse> expenses,
            List<OpinionResponse> opinions,

            @Schema(description = "Number of the present wording, from 1: see its versions")
            int currentVersion,

            @Schema(description = "The wording that was put to the vote, once it was") @Nullable
            Integer votedVersion,

            @Schema(description = "The states that it went through")
            List<StepView> history) {}

    @Schema(name = "Step")
    record StepView(
            ReportState state,

            @Schema(description = "Of the sitting at which it entered that state, or to which it goes")
            LocalDate sittingDate,

            Instant at,

            @Schema(description = "Subject of the caller, never a name")
            String author,

            @Schema(description = "Why it was adjourned or withdrawn") @Nullable
            String motive) {}

    @Schema(name = "ReportVersion", description = "One wording of a report, kept for good")
    record VersionResponse(
            int version,

            @Schema(description = "Subject of the caller who wrote it, never a name")
            String author,

            Instant at,
            int number,
            String title,
            UUID bodyId,
            LocalDate sittingDate,
            ScopeView scope,
            List<SectionView> sections) {}

    static VersionResponse of(ReportVersion version) {
        ReportContent content = version.content();
        return new VersionResponse(
                version.number(),
                version.author(),
                version.at(),
                content.number(),
                content.title(),
                content.bodyId(),
                content.sittingDate(),
                scope(content),
                sections(content));
    }

    enum ExpenseState {
        PENDING,
        RESERVED
    }

    record ExpenseResponse(
            UUID id,
            String operationCode,
            Imputation imputation,
            Amount amount,
            @Nullable UUID financingPlanId,
            ExpenseState state,

            @Schema(description = "Code of what it waits for, while PENDING", examples = "FUNDING_SERVICE_MUST_ANSWER")
            @Nullable
            String pendingReason,

            @Schema(description = "What is asked of funding-service about a line that has its credits, while PENDING")
            @Nullable
            ChangeView change,

            @Nullable UUID reservationId,
            @Nullable BudgetRow budget) {}

    enum ChangeKind {
        AMOUNT,
        REMOVAL
    }

    @Schema(name = "ExpenseChange")
    record ChangeView(
            ChangeKind kind,

            @Schema(description = "The amount to come, absent for a removal") @Nullable
            Amount amount) {}

    @Schema(
            description =
                    "The report's budget table at the moment of the reservation [AE, disponible, proposition, solde]")
    record BudgetRow(
            String operationLabel, Amount authorisation, Amount available, Amount proposed, Amount remaining) {}

    record OpinionResponse(
            UUID id,
            UUID commissionId,
            String commissionName,
            LocalDate givenOn,
            Opinion.Sense opinion,

            @Schema(description = "What the opinion is subject to [réserves]") @Nullable
            String reservations,

            @Nullable OpinionVotes votes) {}

    @Schema(description = "How the commission voted on its opinion")
    record OpinionVotes(
            @NotNull @Min(0) @Max(1000) Integer membersPresent,
            @NotNull @Min(0) @Max(1000) Integer votesFor,
            @NotNull @Min(0) @Max(1000) Integer votesAgainst,
            @NotNull @Min(0) @Max(1000) Integer abstentions,
            @NotNull @Min(0) @Max(1000) Integer notTakingPart) {

        Opinion.Votes toDomain() {
            return new Opinion.Votes(membersPresent, votesFor, votesAgainst, abstentions, notTakingPart);
        }

        static OpinionVotes of(Opinion.Votes votes) {
            return new OpinionVotes(
                    votes.membersPresent(),
                    votes.votesFor(),
                    votes.votesAgainst(),
                    votes.abstentions(),
                    votes.notTakingPart());
        }
    }

    ReportResponse of(Report report) {
        ReportContent content = report.content();
        return new ReportResponse(
                report.id(),
                content.number(),
                content.title(),
                content.bodyId(),
                content.sittingDate(),
                scope(content),
                sections(content),
                report.state(),
                report.expenses().stream().map(ReportViews::of).toList(),
                report.opinions().stream().map(this::of).toList(),
                report.course().version(),
                report.course().votedVersion(),
                report.course().steps().stream()
                        .map(step ->
                                new StepView(step.state(), step.sittingDate(), step.at(), step.author(), step.motive()))
                        .toList());
    }

    private static ScopeView scope(ReportContent content) {
        return new ScopeView(
                new Reach(content.scope().territories()),
                new Reach(content.scope().cantons()),
                new Reach(content.scope().intercommunalities()));
    }

    private static List<SectionView> sections(ReportContent content) {
        return content.sections().stream()
                .map(section -> new SectionView(section.heading(), section.text()))
                .toList();
    }

    OpinionResponse of(Opinion opinion) {
        String name = bodies.find(caller.collectivity(), opinion.commissionId())
                .map(Body::name)
                .orElseThrow();
        Opinion.Votes votes = opinion.votes();
        return new OpinionResponse(
                opinion.id(),
                opinion.commissionId(),
                name,
                opinion.givenOn(),
                opinion.sense(),
                opinion.reservations(),
                votes == null ? null : OpinionVotes.of(votes));
    }

    static ExpenseResponse of(Expense expense) {
        Reservation reservation = expense.reservation();
        return new ExpenseResponse(
                expense.id(),
                expense.operationCode(),
                expense.imputation(),
                Amount.of(expense.amount()),
                expense.financingPlanId(),
                expense.isReserved() ? ExpenseState.RESERVED : ExpenseState.PENDING,
                expense.isReserved() ? null : ReportRule.FUNDING_SERVICE_MUST_ANSWER.name(),
                of(expense.change()),
                reservation == null ? null : reservation.id(),
                reservation == null ? null : budget(reservation));
    }

    private static @Nullable ChangeView of(Expense.@Nullable Change change) {
        return switch (change) {
            case null -> null;
            case Expense.Change.OfAmount(UUID _, Money to) -> new ChangeView(ChangeKind.AMOUNT, Amount.of(to));
            case Expense.Change.Removal _ -> new ChangeView(ChangeKind.REMOVAL, null);
        };
    }

    private static BudgetRow budget(Reservation reservation) {
        return new BudgetRow(
                reservation.operationLabel(),
                Amount.of(reservation.authorisation()),
                Amount.of(reservation.available()),
                Amount.of(reservation.proposed()),
                Amount.of(reservation.remaining()));
    }
}
