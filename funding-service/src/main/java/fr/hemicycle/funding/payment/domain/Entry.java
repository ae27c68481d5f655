package fr.hemicycle.funding.payment.domain;

import fr.hemicycle.funding.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the journal of payment appropriations: an amount that goes from one account of a year to another, so it sums
 * to zero by its form.
 *
 * @param reference for people: a deliberation, a reason
 * @param effectiveOn the day from which it counts
 * @param paymentOrderId the order that it moves, {@code null} when there is none
 */
public record Entry(
        Kind kind,
        Money amount,
        String reference,
        LocalDate effectiveOn,
        @Nullable UUID paymentOrderId,
        Instant recordedAt) {

    /** Accounts of a year. {@code BUDGET} is the council's vote, {@code BROUGHT_FORWARD} the year before. */
    public enum Account {
        BUDGET,
        BROUGHT_FORWARD,
        AVAILABLE,
        ORDERED,
        PAID,
        ACCRUED,
        CARRIED_OVER,
        LAPSED
    }

    /** Why an amount moved, and between which accounts. */
    public enum Kind {
        OPENING(Account.BUDGET, Account.AVAILABLE),
        REDUCTION(Account.AVAILABLE, Account.BUDGET),
        PAYMENT_ORDER(Account.AVAILABLE, Account.ORDERED),
        /** The contra-entry of PAYMENT_ORDER. */
        REJECTION(Account.ORDERED, Account.AVAILABLE),
        PAYMENT(Account.ORDERED, Account.PAID),
        /** Paid back [reversement]. */
        REVERSAL(Account.PAID, Account.AVAILABLE),
        /** Done but not ordered at the year end [rattachement]. */
        ACCRUAL(Account.AVAILABLE, Account.ACCRUED),
        /** Committed, not ordered and not accrued [report]. */
        CARRY_OVER(Account.AVAILABLE, Account.CARRIED_OVER),
        LAPSE(Account.AVAILABLE, Account.LAPSED),
        ACCRUAL_BROUGHT_FORWARD(Account.BROUGHT_FORWARD, Account.AVAILABLE),
        CARRY_OVER_BROUGHT_FORWARD(Account.BROUGHT_FORWARD, Account.AVAILABLE);

        private final Account from;
        private final Account to;

        Kind(Account from, Account to) {
            this.from = from;
            this.to = to;
        }

        public Account from() {
            return from;
        }

        public Account to() {
            return to;
        }
    }
}
