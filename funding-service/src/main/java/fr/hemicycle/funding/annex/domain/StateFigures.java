package fr.hemicycle.funding.annex.domain;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Movement.Account;
import fr.hemicycle.funding.operation.domain.Movement.Kind;
import java.util.Collection;
import java.util.List;

/**
 * The figures of one operation, or of several.
 *
 * @param voted by the first authorisation
 * @param revisions what later votes added, less what they took without cancelling
 * @param cancelled what was taken back otherwise: by a vote that cancels, or with the act that had opened the operation
 * @param committedBefore the year
 * @param committedInYear in the year, until the day of the state; negative when more was freed than committed
 * @param reserved for expenses that are not voted yet
 */
public record StateFigures(
        Money voted, Money revisions, Money cancelled, Money committedBefore, Money committedInYear, Money reserved) {

    public static final StateFigures NONE =
            new StateFigures(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    public static StateFigures of(List<Flow> flows) {
        StateFigures figures = NONE;
        for (Flow flow : flows) {
            figures = figures.plus(of(flow));
        }
        return figures;
    }

    private static StateFigures of(Flow flow) {
        Money given = Money.ZERO.minus(flow.into(Account.BUDGET));
        boolean opens = given.isPositive() && flow.opens();
        // What a cancelling vote gives is its own undoing.
        boolean takesBack = given.cents() < 0 && flow.kind() != Kind.AUTHORISATION_REDUCTION;
        boolean cancels = takesBack || (flow.cancels() && !opens);
        Money committed = flow.into(Account.COMMITTED);
        return new StateFigures(
                opens ? given : Money.ZERO,
                opens || cancels ? Money.ZERO : given,
                cancels ? Money.ZERO.minus(given) : Money.ZERO,
                flow.beforeTheYear() ? committed : Money.ZERO,
                flow.beforeTheYear() ? Money.ZERO : committed,
                flow.into(Account.RESERVED));
    }

    public static StateFigures sum(Collection<StateFigures> figures) {
        return figures.stream().reduce(NONE, StateFigures::plus);
    }

    public StateFigures plus(StateFigures other) {
        return new StateFigures(
                voted.plus(other.voted),
                revisions.plus(other.revisions),
                cancelled.plus(other.cancelled),
                committedBefore.plus(other.committedBefore),
                committedInYear.plus(other.committedInYear),
                reserved.plus(other.reserved));
    }

    public Money authorised() {
        return voted.plus(revisions).minus(cancelled);
    }

    /** What may still be committed; what is reserved is part of it. */
    public Money restToCommit() {
        return authorised().minus(committedBefore).minus(committedInYear);
    }
}
