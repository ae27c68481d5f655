package fr.hemicycle.funding.operation.domain;

import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An operation as it is asked for.
 *
 * @param openingUsed what an earlier system had already used of the authorisation; zero for a new one
 * @param openingProvenance where that figure comes from; empty when there is none
 * @param effectiveOn the day from which all of it counts
 */
public record NewOperation(
        String code,
        String label,
        Section section,
        AuthorisationKind authorisationKind,
        Money authorised,
        Imputation imputation,
        Money openingUsed,
        String openingProvenance,
        LocalDate effectiveOn) {

    /**
     * Every rule it breaks, the most important first.
     *
     * @param sections those that the chart gives to nature and function of the imputation, none where it gives none; nothing
     *     when one of both is not in the chart
     */
    public List<Reason> objections(boolean codeIsTaken, Optional<Set<Section>> sections, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        if (codeIsTaken) {
            reasons.add(OperationRule.OPERATION_CODE_MUST_BE_FREE.with("operationCode", code));
        }
        if (!authorised.isPositive() || openingUsed.cents() < 0) {
            reasons.add(OperationRule.AMOUNT_MUST_BE_POSITIVE.with("amount", authorised));
        }
        if (authorisationKind.section() != section) {
            reasons.add(OperationRule.AUTHORISATION_MUST_FIT_ITS_SECTION.with(
                    "authorisationKind", authorisationKind, "section", section));
        }
        if (sections.isEmpty()) {
            reasons.add(OperationRule.IMPUTATION_MUST_BE_IN_ITS_CHART.with("imputation", imputation));
        } else if (!Set.of(section).containsAll(sections.get())) {
            reasons.add(
                    OperationRule.IMPUTATION_MUST_FIT_THE_SECTION.with("imputation", imputation, "section", section));
        }
        if (openingUsed.compareTo(authorised) > 0) {
            reasons.add(OperationRule.OPENING_MUST_NOT_EXCEED_THE_AUTHORISATION.with(
                    "used", openingUsed, "authorised", authorised));
        }
        if (effectiveOn.isAfter(today)) {
            reasons.add(OperationRule.EFFECTIVE_DAY_MUST_NOT_BE_AHEAD.with("effectiveOn", effectiveOn, "today", today));
        }
        return reasons;
    }
}
