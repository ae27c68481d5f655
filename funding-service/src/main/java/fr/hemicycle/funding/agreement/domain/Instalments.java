package fr.hemicycle.funding.agreement.domain;

import static fr.hemicycle.funding.agreement.domain.AgreementRule.INSTALMENTS_MUST_SUM_TO_THE_AMOUNT;
import static fr.hemicycle.funding.agreement.domain.AgreementRule.INSTALMENT_MUST_APPEAR_ONCE;
import static fr.hemicycle.funding.agreement.domain.AgreementRule.INSTALMENT_MUST_NAME_A_PARTY;
import static fr.hemicycle.funding.agreement.domain.AgreementRule.INSTALMENT_MUST_SAY_WHEN;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.OperationRule;
import fr.hemicycle.platform.rule.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a schedule of payments must be. */
final class Instalments {

    private Instalments() {}

    /**
     * @param amounts what each party pays, by its key; {@code null} for one whose amount a model leaves open
     */
    static List<Reason> objections(List<Instalment> schedule, Map<String, ? extends @Nullable Money> amounts) {
        List<Reason> reasons = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        Map<String, Money> sums = new TreeMap<>();
        for (Instalment each : schedule) {
            if (!each.amount().isPositive()) {
                reasons.add(OperationRule.AMOUNT_MUST_BE_POSITIVE.with("amount", each.amount()));
            }
            if (!numbers.add(each.number())) {
                reasons.add(INSTALMENT_MUST_APPEAR_ONCE.with("number", each.number()));
            }
            if (!amounts.containsKey(each.party())) {
                reasons.add(INSTALMENT_MUST_NAME_A_PARTY.with("number", each.number(), "party", each.party()));
            }
            if (each.dueOn() == null && each.condition() == null) {
                reasons.add(INSTALMENT_MUST_SAY_WHEN.with("number", each.number()));
            }
            sums.merge(each.party(), each.amount(), Money::plus);
        }
        sums.forEach((party, sum) -> {
            Money amount = amounts.get(party);
            if (amount != null && !amount.equals(sum)) {
                reasons.add(INSTALMENTS_MUST_SUM_TO_THE_AMOUNT.with("party", party, "amount", amount, "sum", sum));
            }
        });
        return reasons;
    }
}
