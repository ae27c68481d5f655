package fr.hemicycle.basin.financing.domain;

import fr.hemicycle.basin.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one funder gives, and how much of it can be counted on.
 *
 * @param place its rank in the plan, from 1; 0 while the share has been heard of and the plan has not
 * @param amount as proposed
 */
public record PlanShare(UUID id, int place, Funder funder, Money amount, Word word, Calls calls) {

    /** @param siren absent for the State, which funds as such */
    public record Funder(String kind, String name, @Nullable String siren) {}

    /**
     * What the funder has last said.
     *
     * @param promised what it has decided, zero while it has not or when it has taken it back
     * @param state as funding-service names it; SECURED where that tells only that it is
     * @param toldAt version of the plan's event that told so, 0 while none has
     */
    public record Word(Money promised, String state, long toldAt) {

        public static final Word NONE = new Word(Money.ZERO, "PROPOSED", 0);

        private Word orLater(Word told) {
            return told.toldAt <= toldAt ? this : told;
        }
    }

    /**
     * What was called of it and paid. Not every word on a share tells of that, so it has a version of its own.
     *
     * @param toldAt version of the plan's event that told so, 0 while none has
     */
    public record Calls(Money called, Money paid, long toldAt) {

        public static final Calls NONE = new Calls(Money.ZERO, Money.ZERO, 0);

        private Calls orLater(Calls told) {
            return told.toldAt <= toldAt ? this : told;
        }
    }

    public static PlanShare proposed(UUID id, int place, Funder funder, Money amount) {
        return new PlanShare(id, place, funder, amount, Word.NONE, Calls.NONE);
    }

    public PlanShare with(Word said) {
        return new PlanShare(id, place, funder, amount, said, calls);
    }

    public PlanShare with(Calls made) {
        return new PlanShare(id, place, funder, amount, word, made);
    }

    public Money promised() {
        return word.promised;
    }

    /** Whether the funder gives what was proposed. */
    public boolean secured() {
        return promised().compareTo(amount) >= 0;
    }

    /** What is missing of it. */
    public Money lacking() {
        return secured() ? Money.ZERO : amount.minus(promised());
    }

    /** The later word by version counts, in whatever order they come. */
    PlanShare hearing(PlanShare told) {
        return with(word.orLater(told.word)).with(calls.orLater(told.calls));
    }
}
