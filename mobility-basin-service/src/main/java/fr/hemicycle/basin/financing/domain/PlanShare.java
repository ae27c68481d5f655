package fr.hemicycle.basin.financing.domain;

import fr.hemicycle.basin.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one funder gives, and how much of it can be counted on.
 *
 * @param place its rank in the plan, from 1; 0 while the share has been heard of and the plan has not
 * @param amount as proposed
 * @param promised what the funder has decided, zero while it has not or when it has taken it back
 * @param toldAt version of the plan's event that told so, 0 while none has
 */
public record PlanShare(UUID id, int place, Funder funder, Money amount, Money promised, long toldAt) {

    /** @param siren absent for the State, which funds as such */
    public record Funder(String kind, String name, @Nullable String siren) {}

    /** Whether the funder gives what was proposed. */
    public boolean secured() {
        return promised.compareTo(amount) >= 0;
    }

    /** What is missing of it. */
    public Money lacking() {
        return secured() ? Money.ZERO : amount.minus(promised);
    }

    /** The later word by version counts, in whatever order they come. */
    PlanShare promising(PlanShare told) {
        return told.toldAt <= toldAt ? this : new PlanShare(id, place, funder, amount, told.promised, told.toldAt);
    }
}
