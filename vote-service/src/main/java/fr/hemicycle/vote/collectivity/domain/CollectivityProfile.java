package fr.hemicycle.vote.collectivity.domain;

import static fr.hemicycle.vote.collectivity.domain.CollectivityRule.SIRET_MUST_BE_OF_THE_COLLECTIVITY;
import static fr.hemicycle.vote.collectivity.domain.CollectivityRule.SIRET_MUST_HAVE_ITS_CHECK_DIGIT;

import fr.hemicycle.platform.rule.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a collectivity names itself.
 *
 * @param siren nine digits, as in the token
 * @param name official name (nom officiel)
 * @param prefectureId who controls its acts, such as {@code PREF062}
 * @param budgetName budget that its deliberations spend, {@code null} when it does not say
 * @param publicationUrlTemplate where published acts stand, with {@code {number}} for the number of the act
 */
public record CollectivityProfile(
        String siren,
        String name,
        Siret siret,
        String departmentCode,
        String prefectureId,
        @Nullable String budgetName,
        @Nullable String publicationUrlTemplate) {

    public List<Reason> broken(SiretCheck check) {
        List<Reason> reasons = new ArrayList<>();
        if (!check.holds(siret)) {
            reasons.add(SIRET_MUST_HAVE_ITS_CHECK_DIGIT.with("siret", siret.digits()));
        }
        if (!siret.siren().equals(siren)) {
            reasons.add(SIRET_MUST_BE_OF_THE_COLLECTIVITY.with("siret", siret.digits(), "siren", siren));
        }
        return reasons;
    }
}
