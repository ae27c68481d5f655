package fr.hemicycle.platform.test.fuzz;

import java.util.stream.IntStream;

/** The number of an establishment, whose digits add up as INSEE wants them to (Luhn). */
final class Siret {

    private Siret() {}

    /** The first one that the organisation can have. */
    static String of(String siren) {
        return IntStream.iterate(10, number -> number + 1)
                .mapToObj("%05d"::formatted)
                .map(siren::concat)
                .filter(Siret::addsUp)
                .findFirst()
                .orElseThrow();
    }

    /** Every second digit counts twice, from the right; of what has two digits both count. */
    private static boolean addsUp(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 10) * ((digits.length() - i) % 2 == 0 ? 2 : 1);
            sum += digit / 10 + digit % 10;
        }
        return sum % 10 == 0;
    }
}
