package fr.hemicycle.basin.organisation.domain;

import java.util.regex.Pattern;

/** The number of an organisation: nine digits of which the last checks the others. */
public final class Siren {

    public static final Pattern FORM = Pattern.compile("[0-9]{9}");

    private Siren() {}

    /** Every second digit from the right counts twice, its two digits added; the sum ends in zero (ISO/IEC 7812-1). */
    public static boolean passesItsCheck(String siren) {
        if (!FORM.matcher(siren).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < siren.length(); i++) {
            int digit = siren.charAt(siren.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
