package fr.hemicycle.funding.operation.domain;

import fr.hemicycle.funding.money.Money;
import java.time.Instant;

/**
 * One entry of the journal: an amount that goes from one account of an operation to another. It takes from one what it
 * gives to the other, so it sums to zero by its form. It has two times: the day from which it counts, and the instant at
 * which it was recorded.
 */
public record Movement(Kind kind, Account from, Account to, Money amount, Ground ground, Instant recordedAt) {

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
        /** An authorisation lowered or cancelled by the council. */
        AUTHORISATION_REDUCTION,
        OPENING,
        RESERVATION,
        RELEASE,
        COMMITMENT,
        /** A later vote commits more on the same line. */
        RAISE,
        /** A later vote commits less on the same line, or nobody needs the rest. */
        REDUCTION,
        /** A commitment undone: the contra-entry of COMMITMENT. */
        CANCELLATION
    }

    public static Movement authorisation(Money amount, Ground ground, Instant at) {
        return new Movement(Kind.AUTHORISATION, Account.BUDGET, Account.AVAILABLE, amount, ground, at);
    }

    public static Movement authorisationReduction(Money amount, Ground ground, Instant at) {
        return new Movement(Kind.AUTHORISATION_REDUCTION, Account.AVAILABLE, Account.BUDGET, amount, ground, at);
    }

    public static Movement opening(Money amount, Ground provenance, Instant at) {
        return new Movement(Kind.OPENING, Account.AVAILABLE, Account.COMMITTED, amount, provenance, at);
    }

    public static Movement reservation(Money amount, Ground ground, Instant at) {
        return new Movement(Kind.RESERVATION, Account.AVAILABLE, Account.RESERVED, amount, ground, at);
    }

    public static Movement release(Money amount, Ground ground, Instant at) {
        return new Movement(Kind.RELEASE, Account.RESERVED, Account.AVAILABLE, amount, ground, at);
    }

    /** The difference that a reservation takes more, or gives back, when its amount changes. */
    public static Movement adjustment(Money before, Money after, Ground ground, Instant at) {
        return after.compareTo(before) > 0
                ? reservation(after.minus(before), ground, at)
                : release(before.minus(after), ground, at);
    }

    /** @param from {@code RESERVED} when credits were set aside for the vote, else {@code AVAILABLE} */
    public static Movement commitment(Account from, Money amount, Ground ground, Instant at) {
        return new Movement(Kind.COMMITMENT, from, Account.COMMITTED, amount, ground, at);
    }

    public static Movement raise(Money amount, Ground ground, Instant at) {
        return new Movement(Kind.RAISE, Account.AVAILABLE, Account.COMMITTED, amount, ground, at);
    }

    public static Movement reduction(Money amount, Ground ground, Instant at) {
        return new Movement(Kind.REDUCTION, Account.COMMITTED, Account.AVAILABLE, amount, ground, at);
    }

    public static Movement cancellation(Money amount, Ground ground, Instant at) {
        return new Movement(Kind.CANCELLATION, Account.COMMITTED, Account.AVAILABLE, amount, ground, at);
    }
}
