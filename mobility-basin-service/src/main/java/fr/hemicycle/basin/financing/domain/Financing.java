package fr.hemicycle.basin.financing.domain;

import fr.hemicycle.basin.money.Money;
import java.util.List;

/**
 * What is known of a plan's money.
 *
 * @param known whether the plan itself has been told of; a share may be heard of before
 */
public record Financing(boolean known, List<PlanShare> shares) {

    public static final Financing UNKNOWN = new Financing(false, List.of());

    public Financing {
        shares = List.copyOf(shares);
    }

    public boolean isSecured() {
        return known && missing().isEmpty();
    }

    public List<PlanShare> missing() {
        return shares.stream().filter(share -> !share.secured()).toList();
    }

    public int securedShares() {
        return shares.size() - missing().size();
    }

    public Money secured() {
        return shares.stream().filter(PlanShare::secured).map(PlanShare::amount).reduce(Money.ZERO, Money::plus);
    }

    public Money total() {
        return shares.stream().map(PlanShare::amount).reduce(Money.ZERO, Money::plus);
    }
}
