package fr.hemicycle.basin.financing.domain;

import fr.hemicycle.basin.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one funder gives, and whether it can be counted on.
 *
 * @param place its rank in the plan, from 1; 0 while the share has been heard of and the plan has not
 */
public record PlanShare(UUID id, int place, Funder funder, Money amount, boolean secured) {

    /** @param siren absent for the State, which funds as such */
    public record Funder(String kind, String name, @Nullable String siren) {}

    PlanShare asSecured(boolean asSecured) {
        return new PlanShare(id, place, funder, amount, asSecured);
    }
}
