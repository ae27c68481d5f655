package fr.hemicycle.funding.budget.domain;

/** The number of an establishment: fourteen digits, the SIREN first, of which the last checks the others (Luhn). */
public final class Siret {

    private Siret() {}

    public static boolean passesItsCheck(String siret) {
        int sum = 0;
        for (int i = 0; i < siret.length(); i++) {
            int digit = Character.digit(siret.charAt(siret.length() - 1 - i), 10);
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return siret.length() == 14 && sum % 10 == 0;
    }
}
