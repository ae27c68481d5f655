package fr.hemicycle.vote.report.domain;

import static fr.hemicycle.vote.report.domain.ReportRule.AMOUNT_MUST_BE_POSITIVE;
import static fr.hemicycle.vote.report.domain.ReportRule.COMMISSION_MUST_BE_THEMATIC;
import static fr.hemicycle.vote.report.domain.ReportRule.COMMISSION_MUST_GIVE_ONE_OPINION;
import static fr.hemicycle.vote.report.domain.ReportRule.EXPENSES_MUST_BE_SETTLED_BEFORE_THE_WITHDRAWAL;
import static fr.hemicycle.vote.report.domain.ReportRule.EXPENSE_MUST_BE_SETTLED_BEFORE_IT_CHANGES;
import static fr.hemicycle.vote.report.domain.ReportRule.OPINION_MUST_NOT_FOLLOW_THE_SITTING;
import static fr.hemicycle.vote.report.domain.ReportRule.REPORT_MUST_BE_OPEN;
import static fr.hemicycle.vote.report.domain.ReportRule.REPORT_MUST_GO_TO_A_DELIBERATING_BODY;
import static fr.hemicycle.vote.report.domain.ReportRule.REPORT_NUMBER_MUST_BE_FREE;
import static fr.hemicycle.vote.report.domain.ReportRule.SITTING_DATE_MUST_FOLLOW_THE_ADJOURNMENT;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.BodyKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the president puts before a body on one matter, with its expense lines and what the commissions think of it. */
public record Report(
        UUID id,
        ReportContent content,
        ReportState state,
        List<Expense> expenses,
        List<Opinion> opinions,
        Course course) {

    public Report {
        expenses = List.copyOf(expenses);
        opinions = List.copyOf(opinions);
    }

    /** One in its first version. */
    public Report(UUID id, ReportContent content, ReportState state, List<Expense> expenses, List<Opinion> opinions) {
        this(id, content, state, expenses, opinions, Course.START);
    }

    /** @param numberIsTaken whether another report has its number on that body's agenda of that day */
    public static ReportDecision register(UUID id, ReportContent content, Body body, boolean numberIsTaken) {
        return ReportDecision.of(
                misdirected(content, body, numberIsTaken),
                new Report(id, content, ReportState.OPEN, List.of(), List.of()));
    }

    /** One that was adjourned without a day is on an agenda again once it has another day. */
    public ReportDecision revise(ReportContent revised, Body body, boolean numberIsTaken) {
        List<Reason> reasons = misdirected(revised, body, numberIsTaken);
        reasons.addAll(ended());
        LocalDate day = revised.sittingDate();
        boolean waits = state == ReportState.ADJOURNED && day.equals(content.sittingDate());
        course.adjournedFrom()
                .filter(from -> !waits && !day.isAfter(from))
                .ifPresent(from -> reasons.add(
                        SITTING_DATE_MUST_FOLLOW_THE_ADJOURNMENT.with("sittingDate", day, "adjournedFrom", from)));
        boolean returns = state == ReportState.ADJOURNED && !waits;
        return ReportDecision.of(
                reasons, new Report(id, revised, returns ? ReportState.OPEN : state, expenses, opinions, course));
    }

    /**
     * Puts it off; its credits stay reserved.
     *
     * @param to day of the sitting to which it goes, {@code null} while that is not known
     * @param numberIsTaken whether another report has its number on that day's agenda
     */
    public ReportDecision adjourn(@Nullable LocalDate to, boolean numberIsTaken) {
        if (to == null) {
            return ReportDecision.of(closed(), in(ReportState.ADJOURNED));
        }
        List<Reason> reasons = new ArrayList<>();
        if (numberIsTaken) {
            reasons.add(REPORT_NUMBER_MUST_BE_FREE.with("number", content.number(), "sittingDate", to));
        }
        reasons.addAll(ended());
        if (!to.isAfter(content.sittingDate())) {
            reasons.add(SITTING_DATE_MUST_FOLLOW_THE_ADJOURNMENT.with(
                    "sittingDate", to, "adjournedFrom", content.sittingDate()));
        }
        return ReportDecision.of(reasons, new Report(id, content.on(to), ReportState.OPEN, expenses, opinions, course));
    }

    public ReportDecision add(Expense expense) {
        List<Reason> reasons = ended();
        if (!expense.amount().isPositive()) {
            reasons.add(AMOUNT_MUST_BE_POSITIVE.with("amount", expense.amount()));
        }
        return ReportDecision.of(reasons, with(Stream.concat(expenses.stream(), Stream.of(expense))));
    }

    /** Records what funding-service is to be asked about one of its expenses. */
    public ReportDecision change(Expense expense, Expense.Change wanted) {
        List<Reason> reasons = ended();
        if (wanted instanceof Expense.Change.OfAmount change && !change.amount().isPositive()) {
            reasons.add(AMOUNT_MUST_BE_POSITIVE.with("amount", change.amount()));
        }
        if (!expense.isReserved()) {
            reasons.add(EXPENSE_MUST_BE_SETTLED_BEFORE_IT_CHANGES.with("expense", expense.id()));
        }
        return ReportDecision.of(
                reasons,
                with(expenses.stream().map(each -> each.id().equals(expense.id()) ? each.with(wanted) : each)));
    }

    /** @param seats with a vote in the commission on the day of its opinion */
    public ReportDecision give(Opinion opinion, Body commission, int seats) {
        List<Reason> reasons = ended();
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
        reasons.addAll(opinion.contradictions(seats));
        return ReportDecision.of(
                reasons,
                new Report(
                        id,
                        content,
                        state,
                        expenses,
                        Stream.concat(opinions.stream(), Stream.of(opinion)).toList(),
                        course));
    }

    public ReportDecision withdraw() {
        List<Reason> reasons = ended();
        if (pending() > 0) {
            reasons.add(EXPENSES_MUST_BE_SETTLED_BEFORE_THE_WITHDRAWAL.with("pending", pending()));
        }
        return ReportDecision.of(reasons, in(ReportState.WITHDRAWN));
    }

    public Report in(ReportState other) {
        return new Report(id, content, other, expenses, opinions, course);
    }

    /** Why it cannot be deliberated on: it was withdrawn, voted, or adjourned without a day. */
    public List<Reason> closed() {
        List<Reason> reasons = new ArrayList<>();
        if (state != ReportState.OPEN) {
            reasons.add(REPORT_MUST_BE_OPEN.with("number", content.number(), "state", state));
        }
        return reasons;
    }

    /** Why it cannot change any more: unlike the others, one that was adjourned can. */
    private List<Reason> ended() {
        return state == ReportState.ADJOURNED ? new ArrayList<>() : closed();
    }

    private Report with(Stream<Expense> others) {
        return new Report(id, content, state, others.toList(), opinions, course);
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
