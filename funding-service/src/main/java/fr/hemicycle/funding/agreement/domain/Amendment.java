package fr.hemicycle.funding.agreement.domain;

import static fr.hemicycle.funding.agreement.domain.AgreementRule.AMENDMENT_MUST_CHANGE_SOMETHING;
import static fr.hemicycle.funding.agreement.domain.AgreementRule.CLAUSE_MUST_APPEAR_ONCE;
import static fr.hemicycle.funding.agreement.domain.AgreementRule.CLAUSE_MUST_EXIST;
import static fr.hemicycle.funding.agreement.domain.AgreementRule.PARTY_MUST_BE_IN_THE_AGREEMENT;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A numbered change of an agreement [avenant], with approvals and signatures of its own.
 *
 * @param amounts new ones, by keys of the parties
 * @param until new last day of the term, {@code null} when it stays
 * @param schedule the whole new one, {@code null} when it stays
 */
public record Amendment(
        int number,
        String object,
        List<ClauseChange> clauses,
        Map<String, Money> amounts,
        @Nullable LocalDate until,
        @Nullable List<Instalment> schedule) {

    public Amendment {
        clauses = List.copyOf(clauses);
        amounts = Map.copyOf(amounts);
        schedule = schedule == null ? null : List.copyOf(schedule);
    }

    public String sha256() {
        Fingerprint print = new Fingerprint().add(number).add(object).add(clauses.size());
        for (ClauseChange change : clauses) {
            Clause clause = change.clause();
            print.add(change.key()).clauses(clause == null ? List.of() : List.of(clause));
        }
        print.add(amounts.size());
        new TreeMap<>(amounts).forEach((key, amount) -> print.add(key).add(amount));
        return print.add(until).schedule(schedule).hex();
    }

    public AgreementText applyTo(AgreementText text) {
        Map<String, Clause> changed = new LinkedHashMap<>();
        text.clauses().forEach(each -> changed.put(each.key(), each));
        for (ClauseChange change : clauses) {
            Clause clause = change.clause();
            if (clause == null) {
                changed.remove(change.key());
            } else {
                changed.put(change.key(), clause);
            }
        }
        return new AgreementText(
                text.object(),
                text.parties().stream()
                        .map(each -> each.with(amounts.getOrDefault(each.key(), each.amount())))
                        .toList(),
                List.copyOf(changed.values()),
                text.from(),
                until == null ? text.until() : until,
                schedule == null ? text.schedule() : schedule);
    }

    /** Every rule that it breaks on a text, the most important first. */
    List<Reason> objections(AgreementText text, String owner) {
        List<Reason> reasons = new ArrayList<>();
        Set<String> changed = new HashSet<>();
        for (ClauseChange change : clauses) {
            if (!changed.add(change.key())) {
                reasons.add(CLAUSE_MUST_APPEAR_ONCE.with("clause", change.key()));
            }
            boolean exists = text.clauses().stream().anyMatch(each -> each.key().equals(change.key()));
            if (change.clause() == null && !exists) {
                reasons.add(CLAUSE_MUST_EXIST.with("clause", change.key()));
            }
        }
        new TreeMap<>(amounts)
                .keySet().stream()
                        .filter(key -> text.parties().stream()
                                .noneMatch(each -> each.key().equals(key)))
                        .forEach(key -> reasons.add(PARTY_MUST_BE_IN_THE_AGREEMENT.with("party", key)));
        AgreementText after = applyTo(text);
        if (reasons.isEmpty() && after.equals(text)) {
            reasons.add(AMENDMENT_MUST_CHANGE_SOMETHING.with("number", number));
        }
        reasons.addAll(after.objections(owner));
        return reasons;
    }
}
