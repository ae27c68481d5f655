package fr.hemicycle.funding.agreement.domain;

import static fr.hemicycle.funding.agreement.domain.AgreementRule.AGREEMENT_MUST_HAVE_TWO_PARTIES;
import static fr.hemicycle.funding.agreement.domain.AgreementRule.PARTY_AMOUNT_MUST_NOT_BE_NEGATIVE;
import static fr.hemicycle.funding.agreement.domain.AgreementRule.PARTY_MUST_APPEAR_ONCE;
import static fr.hemicycle.funding.agreement.domain.AgreementRule.TERM_MUST_NOT_END_BEFORE_IT_BEGINS;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What agreements of several collectivities say alike. What is {@code null} is variable: each instance fills it in.
 *
 * @param schedule variable, or the same for all; empty where none has one
 */
public record ModelText(
        String object,
        List<ModelParty> parties,
        List<Clause> clauses,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable List<Instalment> schedule) {

    public ModelText {
        parties = List.copyOf(parties);
        clauses = List.copyOf(clauses);
        schedule = schedule == null ? null : List.copyOf(schedule);
    }

    /** @param siren of a party that all instances share, such as the région */
    public record ModelParty(
            String key, @Nullable String siren, @Nullable Money amount) {}

    public Optional<ModelParty> party(String key) {
        return parties.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** Every rule that it breaks, the most important first. */
    public List<Reason> objections() {
        List<Reason> reasons = new ArrayList<>();
        if (parties.size() < 2) {
            reasons.add(AGREEMENT_MUST_HAVE_TWO_PARTIES.with("parties", parties.size()));
        }
        Map<String, @Nullable Money> amounts = new HashMap<>();
        for (ModelParty party : parties) {
            String siren = party.siren() == null ? "-" : party.siren();
            if (amounts.containsKey(party.key())) {
                reasons.add(PARTY_MUST_APPEAR_ONCE.with("party", party.key(), "siren", siren));
            }
            amounts.putIfAbsent(party.key(), party.amount());
            if (party.amount() != null && party.amount().cents() < 0) {
                reasons.add(PARTY_AMOUNT_MUST_NOT_BE_NEGATIVE.with("party", party.key(), "amount", party.amount()));
            }
        }
        reasons.addAll(Clauses.repeated(clauses));
        if (from != null && until != null && until.isBefore(from)) {
            reasons.add(TERM_MUST_NOT_END_BEFORE_IT_BEGINS.with("from", from, "until", until));
        }
        if (schedule != null) {
            reasons.addAll(Instalments.objections(schedule, amounts));
        }
        return reasons;
    }
}
