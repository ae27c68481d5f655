package fr.hemicycle.funding.payment.domain;

import fr.hemicycle.platform.rule.Reason;
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
        return holds(siret)
                ? Optional.empty()
                : Optional.of(PaymentRule.SIRET_MUST_HAVE_ITS_CHECK_DIGIT.with("siret", siret));
    }

    private boolean holds(String siret) {
        return luhn(siret) % 10 == 0
                || (summedSirens.contains(siret.substring(0, 9))
                        && siret.chars().map(digit -> digit - '0').sum() % 5 == 0);
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int weighted = (digits.length() - i) % 2 == 0 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }
}
