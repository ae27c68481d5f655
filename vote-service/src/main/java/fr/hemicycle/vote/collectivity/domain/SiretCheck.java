package fr.hemicycle.vote.collectivity.domain;

import java.util.Set;

/**
 * Luhn's check, with the exception of an organisation that has more establishments than the check leaves numbers for: the
 * plain sum of their digits is then a multiple of five.
 *
 * @param summedSirens organisations of that exception; La Poste is the known one
 */
public record SiretCheck(Set<String> summedSirens) {

    public SiretCheck {
        summedSirens = Set.copyOf(summedSirens);
    }

    public boolean holds(Siret siret) {
        return luhn(siret.digits()) % 10 == 0
                || (summedSirens.contains(siret.siren())
                        && siret.digits().chars().map(digit -> digit - '0').sum() % 5 == 0);
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
