package fr.hemicycle.funding.organisation.domain;

import static fr.hemicycle.funding.organisation.domain.OrganisationRule.SIRET_MUST_BE_OF_THE_COLLECTIVITY;
import static fr.hemicycle.funding.organisation.domain.OrganisationRule.SIRET_MUST_HAVE_ITS_CHECK_DIGIT;

import fr.hemicycle.platform.rule.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The check of an establishment's number: Luhn's, with the exception of an organisation that has more establishments than it
 * leaves numbers for, whose plain sum of digits is then a multiple of five.
 *
 * @param summedSirens organisations of that exception; La Poste is the known one
 */
public record SiretCheck(Set<String> summedSirens) {

    public SiretCheck {
        summedSirens = Set.copyOf(summedSirens);
    }

    /** @param siret fourteen digits */
    public Optional<Reason> objection(String siret) {
        boolean summed = summedSirens.contains(siret.substring(0, 9))
                && siret.chars().map(digit -> digit - '0').sum() % 5 == 0;
        return summed || Luhn.holds(siret)
                ? Optional.empty()
                : Optional.of(SIRET_MUST_HAVE_ITS_CHECK_DIGIT.with("siret", siret));
    }

    /** Why it is no establishment of the organisation with this SIREN; nothing when it is. */
    public List<Reason> objections(String siret, String siren) {
        List<Reason> reasons = new ArrayList<>();
        objection(siret).ifPresent(reasons::add);
        if (!siret.startsWith(siren)) {
            reasons.add(SIRET_MUST_BE_OF_THE_COLLECTIVITY.with("siret", siret, "siren", siren));
        }
        return reasons;
    }
}
