package fr.hemicycle.basin.financing.domain;

import fr.hemicycle.basin.money.Money;
import java.time.LocalDate;
import java.util.Collection;

/**
 * What was paid of a committed line, or came back of it.
 *
 * @param amount zero or more
 */
public record LinePayment(Kind kind, Money amount, LocalDate on) {

    public enum Kind {
        PAID,
        /** Reversement. */
        CAME_BACK
    }

    /** What is spent by the end of a day; a sum, so that their order does not matter. */
    public static Money spent(Collection<LinePayment> payments, LocalDate on) {
        return payments.stream()
                .filter(each -> !each.on().isAfter(on))
                .map(each -> each.kind() == Kind.PAID ? each.amount() : Money.ZERO.minus(each.amount()))
                .reduce(Money.ZERO, Money::plus);
    }
}
