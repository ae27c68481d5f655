package fr.hemicycle.basin.territory.domain;

import java.util.regex.Pattern;

/** The number of an organisation: nine digits of which the last checks the others (ISO/IEC 7812-1). */
public final class Siren {

    public static final Pattern FORM = Pattern.compile("[0-9]{9}");

    private Siren() {}

    /** Every second digit from the right counts twice, its two digits added; the sum ends in zero. */
    public static boolean passesItsCheck(String siren) {
        int sum = 0;
        for (int i = 0; i < siren.length(); i++) {
            int digit = siren.charAt(siren.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return FORM.matcher(siren).matches() && sum % 10 == 0;
    }
}
