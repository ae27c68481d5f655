package fr.hemicycle.funding.financing.domain;

/** The number of an organisation: nine digits of which the last checks the others (Luhn). */
public final class Siren {

    private Siren() {}

    public static boolean passesItsCheck(String siren) {
        int sum = 0;
        for (int i = 0; i < siren.length(); i++) {
            int digit = Character.digit(siren.charAt(siren.length() - 1 - i), 10);
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return siren.length() == 9 && sum % 10 == 0;
    }
}
