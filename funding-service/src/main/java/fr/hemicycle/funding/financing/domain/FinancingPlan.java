package fr.hemicycle.funding.financing.domain;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.platform.rule.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who gives how much to one purpose. */
public record FinancingPlan(UUID id, String subject, Money total, List<Share> shares) {

    public FinancingPlan {
        shares = List.copyOf(shares);
    }

    /** Every rule that the plan as proposed breaks, the most important first. */
    public List<Reason> objections() {
        List<Reason> reasons = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> sirens = new HashSet<>();
        for (Share share : shares) {
            Share.Funder funder = share.funder();
            String siren = funder.siren();
            if (siren != null && !Siren.passesItsCheck(siren)) {
                reasons.add(FinancingRule.SIREN_MUST_PASS_ITS_CHECK.with("funder", funder.name(), "siren", siren));
            }
            if (!share.amount().isPositive()) {
                reasons.add(
                        FinancingRule.SHARE_MUST_BE_POSITIVE.with("funder", funder.name(), "amount", share.amount()));
            }
            if (!names.add(funder.name()) || (siren != null && !sirens.add(siren))) {
                reasons.add(FinancingRule.FUNDER_MUST_APPEAR_ONCE.with("funder", funder.name()));
            }
        }
        Money sum = shares.stream().map(Share::amount).reduce(Money.ZERO, Money::plus);
        if (!sum.equals(total)) {
            reasons.add(FinancingRule.SHARES_MUST_ADD_UP_TO_THE_TOTAL.with("total", total, "sum", sum));
        }
        return reasons;
    }

    public Money secured() {
        return shares.stream().filter(Share::isSecured).map(Share::amount).reduce(Money.ZERO, Money::plus);
    }

    public int securedShares() {
        return (int) shares.stream().filter(Share::isSecured).count();
    }

    public boolean isSecured() {
        return shares.stream().allMatch(Share::isSecured);
    }

    /** Two places, for people: nothing is ever computed from it. */
    public String percent(Money part) {
        return BigDecimal.valueOf(part.cents())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(total.cents()), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
