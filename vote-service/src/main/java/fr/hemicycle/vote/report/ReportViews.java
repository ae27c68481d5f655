package fr.hemicycle.vote.report;

import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.BodyDirectory;
import fr.hemicycle.vote.money.Amount;
import fr.hemicycle.vote.money.Imputation;
import fr.hemicycle.vote.report.domain.Expense;
import fr.hemicycle.vote.report.domain.Opinion;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.report.domain.ReportContent;
import fr.hemicycle.vote.report.domain.ReportRule;
import fr.hemicycle.vote.report.domain.ReportState;
import fr.hemicycle.vote.report.domain.Reservation;
import fr.hemicycle.vote.report.domain.Scope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reports as the API shows them. */
@RequestScoped
class ReportViews {

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
            @NotNull
            @Schema(
                    implementation = Object.class,
                    oneOf = {String.class, String[].class},
                    description = ALL_OR_NAMES)
            Reach territories,

            @NotNull
            @Schema(
                    implementation = Object.class,
                    oneOf = {String.class, String[].class},
                    description = ALL_OR_NAMES)
            Reach cantons,

            @NotNull
            @Schema(
                    implementation = Object.class,
                    oneOf = {String.class, String[].class},
                    description = ALL_OR_NAMES)
            Reach intercommunalities) {

        Scope toDomain() {
            return new Scope(territories.extent(), cantons.extent(), intercommunalities.extent());
        }
    }

    @Schema(name = "Section")
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
            List<OpinionResponse> opinions) {}

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

            @Nullable UUID reservationId,
            @Nullable BudgetRow budget) {}

    @Schema(
            description =
                    "The report's budget table at the moment of the reservation [AE, disponible, proposition, solde]")
    record BudgetRow(
            String operationLabel, Amount authorisation, Amount available, Amount proposed, Amount remaining) {}

    record OpinionResponse(
            UUID id, UUID commissionId, String commissionName, LocalDate givenOn, Opinion.Sense opinion) {}

    ReportResponse of(Report report) {
        ReportContent content = report.content();
        return new ReportResponse(
                report.id(),
                content.number(),
                content.title(),
                content.bodyId(),
                content.sittingDate(),
                new ScopeView(
                        new Reach(content.scope().territories()),
                        new Reach(content.scope().cantons()),
                        new Reach(content.scope().intercommunalities())),
                content.sections().stream()
                        .map(section -> new SectionView(section.heading(), section.text()))
                        .toList(),
                report.state(),
                report.expenses().stream().map(ReportViews::of).toList(),
                report.opinions().stream().map(this::of).toList());
    }

    OpinionResponse of(Opinion opinion) {
        String name = bodies.find(caller.collectivity(), opinion.commissionId())
                .map(Body::name)
                .orElseThrow();
        return new OpinionResponse(opinion.id(), opinion.commissionId(), name, opinion.givenOn(), opinion.sense());
    }

    static ExpenseResponse of(Expense expense) {
        Reservation reservation = expense.reservation();
        return new ExpenseResponse(
                expense.id(),
                expense.operationCode(),
                expense.imputation(),
                Amount.of(expense.amount()),
                expense.financingPlanId(),
                reservation == null ? ExpenseState.PENDING : ExpenseState.RESERVED,
                reservation == null ? ReportRule.FUNDING_SERVICE_MUST_ANSWER.name() : null,
                reservation == null ? null : reservation.id(),
                reservation == null ? null : budget(reservation));
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
