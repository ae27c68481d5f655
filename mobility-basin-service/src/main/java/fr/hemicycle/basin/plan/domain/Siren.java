package fr.hemicycle.basin.plan.domain;

/** The number of an organisation: nine digits of which the last checks the others (Luhn). */
final class Siren {

    private Siren() {}

    static boolean passesItsCheck(String siren) {
        if (!siren.matches("[0-9]{9}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < siren.length(); i++) {
            int digit = siren.charAt(siren.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
