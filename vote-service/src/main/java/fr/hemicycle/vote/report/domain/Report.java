package fr.hemicycle.vote.report.domain;

import static fr.hemicycle.vote.report.domain.ReportRule.AMOUNT_MUST_BE_POSITIVE;
import static fr.hemicycle.vote.report.domain.ReportRule.COMMISSION_MUST_BE_THEMATIC;
import static fr.hemicycle.vote.report.domain.ReportRule.COMMISSION_MUST_GIVE_ONE_OPINION;
import static fr.hemicycle.vote.report.domain.ReportRule.EXPENSES_MUST_BE_SETTLED_BEFORE_THE_WITHDRAWAL;
import static fr.hemicycle.vote.report.domain.ReportRule.OPINION_MUST_NOT_FOLLOW_THE_SITTING;
import static fr.hemicycle.vote.report.domain.ReportRule.REPORT_MUST_BE_OPEN;
import static fr.hemicycle.vote.report.domain.ReportRule.REPORT_MUST_GO_TO_A_DELIBERATING_BODY;
import static fr.hemicycle.vote.report.domain.ReportRule.REPORT_NUMBER_MUST_BE_FREE;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.BodyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** A matter put before a body, with what it would cost and what the commissions think of it. */
public record Report(
        UUID id, ReportContent content, ReportState state, List<Expense> expenses, List<Opinion> opinions) {

    public Report {
        expenses = List.copyOf(expenses);
        opinions = List.copyOf(opinions);
    }

    /** @param numberIsTaken whether another report has its number on that body's agenda of that day */
    public static ReportDecision register(UUID id, ReportContent content, Body body, boolean numberIsTaken) {
        return ReportDecision.of(
                misdirected(content, body, numberIsTaken),
                new Report(id, content, ReportState.OPEN, List.of(), List.of()));
    }

    public ReportDecision revise(ReportContent revised, Body body, boolean numberIsTaken) {
        List<Reason> reasons = misdirected(revised, body, numberIsTaken);
        reasons.addAll(closed());
        return ReportDecision.of(reasons, new Report(id, revised, state, expenses, opinions));
    }

    public ReportDecision add(Expense expense) {
        List<Reason> reasons = closed();
        if (!expense.amount().isPositive()) {
            reasons.add(AMOUNT_MUST_BE_POSITIVE.with("amount", expense.amount()));
        }
        return ReportDecision.of(
                reasons,
                new Report(
                        id,
                        content,
                        state,
                        Stream.concat(expenses.stream(), Stream.of(expense)).toList(),
                        opinions));
    }

    public ReportDecision give(Opinion opinion, Body commission) {
        List<Reason> reasons = closed();
        if (commission.kind() != BodyKind.THEMATIC_COMMISSION) {
            reasons.add(COMMISSION_MUST_BE_THEMATIC.with("commission", commission.name()));
        }
        if (opinions.stream().anyMatch(other -> other.commissionId().equals(opinion.commissionId()))) {
            reasons.add(COMMISSION_MUST_GIVE_ONE_OPINION.with("commission", commission.name()));
        }
        if (opinion.givenOn().isAfter(content.sittingDate())) {
            reasons.add(OPINION_MUST_NOT_FOLLOW_THE_SITTING.with(
                    "givenOn", opinion.givenOn(), "sittingDate", content.sittingDate()));
        }
        return ReportDecision.of(
                reasons,
                new Report(
                        id,
                        content,
                        state,
                        expenses,
                        Stream.concat(opinions.stream(), Stream.of(opinion)).toList()));
    }

    public ReportDecision withdraw() {
        List<Reason> reasons = closed();
        if (pending() > 0) {
            reasons.add(EXPENSES_MUST_BE_SETTLED_BEFORE_THE_WITHDRAWAL.with("pending", pending()));
        }
        return ReportDecision.of(reasons, new Report(id, content, ReportState.WITHDRAWN, expenses, opinions));
    }

    public Report in(ReportState other) {
        return new Report(id, content, other, expenses, opinions);
    }

    /** Whether it can still change: broken when it was withdrawn or voted. */
    public List<Reason> closed() {
        List<Reason> reasons = new ArrayList<>();
        if (state != ReportState.OPEN) {
            reasons.add(REPORT_MUST_BE_OPEN.with("number", content.number(), "state", state));
        }
        return reasons;
    }

    /** How many expenses wait for an answer of funding-service. */
    public long pending() {
        return expenses.stream().filter(expense -> !expense.isReserved()).count();
    }

    /** What is held for it in funding-service. */
    public List<UUID> reservations() {
        return expenses.stream()
                .map(Expense::reservation)
                .filter(Objects::nonNull)
                .map(Reservation::id)
                .toList();
    }

    private static List<Reason> misdirected(ReportContent content, Body body, boolean numberIsTaken) {
        List<Reason> reasons = new ArrayList<>();
        if (!body.deliberates()) {
            reasons.add(REPORT_MUST_GO_TO_A_DELIBERATING_BODY.with("body", body.name()));
        }
        if (numberIsTaken) {
            reasons.add(
                    REPORT_NUMBER_MUST_BE_FREE.with("number", content.number(), "sittingDate", content.sittingDate()));
        }
        return reasons;
    }
}
