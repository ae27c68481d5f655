package fr.hemicycle.funding.agreement.domain;

import fr.hemicycle.platform.rule.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What clauses must be together. */
final class Clauses {

    private Clauses() {}

    static List<Reason> repeated(List<Clause> clauses) {
        Set<String> keys = new HashSet<>();
        return clauses.stream()
                .filter(each -> !keys.add(each.key()))
                .map(each -> AgreementRule.CLAUSE_MUST_APPEAR_ONCE.with("clause", each.key()))
                .toList();
    }
}
