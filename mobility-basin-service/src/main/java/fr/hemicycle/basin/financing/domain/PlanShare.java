package fr.hemicycle.basin.financing.domain;

import fr.hemicycle.basin.money.Money;
import org.jspecify.annotations.Nullable;

/** What one funder gives, and whether it can be counted on. */
public record PlanShare(Funder funder, Money amount, boolean secured) {

    /** @param siren absent for the State, which funds as such */
    public record Funder(String kind, String name, @Nullable String siren) {}
}
