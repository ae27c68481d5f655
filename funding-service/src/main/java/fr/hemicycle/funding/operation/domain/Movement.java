package fr.hemicycle.funding.operation.domain;

import fr.hemicycle.funding.money.Money;
import java.time.Instant;

/**
 * One entry of the journal: an amount that goes from one account of an operation to another. It takes from one what it
 * gives to the other, so it sums to zero by its form.
 *
 * @param reference what it rests on: a reservation, a deliberation, the provenance of an opening
 */
public record Movement(Kind kind, Account from, Account to, Money amount, String reference, Instant recordedAt) {

    /** Accounts of an operation. {@code BUDGET} is the council's vote, from which all authority comes. */
    public enum Account {
        BUDGET,
        AVAILABLE,
        RESERVED,
        COMMITTED
    }

    /** Why an amount moved. */
    public enum Kind {
        AUTHORISATION,
        OPENING,
        RESERVATION,
        RELEASE,
        COMMITMENT,
        /** A commitment undone: the contra-entry of COMMITMENT. */
        CANCELLATION
    }

    public static Movement authorisation(Money amount, String reference, Instant at) {
        return new Movement(Kind.AUTHORISATION, Account.BUDGET, Account.AVAILABLE, amount, reference, at);
    }

    public static Movement opening(Money amount, String provenance, Instant at) {
        return new Movement(Kind.OPENING, Account.AVAILABLE, Account.COMMITTED, amount, provenance, at);
    }

    public static Movement reservation(Money amount, String reference, Instant at) {
        return new Movement(Kind.RESERVATION, Account.AVAILABLE, Account.RESERVED, amount, reference, at);
    }

    public static Movement release(Money amount, String reference, Instant at) {
        return new Movement(Kind.RELEASE, Account.RESERVED, Account.AVAILABLE, amount, reference, at);
    }

    /** The difference that a reservation takes more, or gives back, when its amount changes. */
    public static Movement adjustment(Money before, Money after, String reference, Instant at) {
        return after.compareTo(before) > 0
                ? reservation(after.minus(before), reference, at)
                : release(before.minus(after), reference, at);
    }

    /** @param from {@code RESERVED} when credits were set aside for the vote, else {@code AVAILABLE} */
    public static Movement commitment(Account from, Money amount, String reference, Instant at) {
        return new Movement(Kind.COMMITMENT, from, Account.COMMITTED, amount, reference, at);
    }

    public static Movement cancellation(Money amount, String reference, Instant at) {
        return new Movement(Kind.CANCELLATION, Account.COMMITTED, Account.AVAILABLE, amount, reference, at);
    }
}
