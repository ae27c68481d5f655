package fr.hemicycle.vote.transmission.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A département by its official code, on the mainland, in Corsica or overseas.
 *
 * @param actesCode three characters: {@code 062}, {@code 02A}, {@code 974}
 */
public record Department(String actesCode) {

    /** 01 to 95 without 20, which Corsica's two replaced; overseas 971 to 974 and 976. */
    private static final Pattern KNOWN = Pattern.compile("0(0[1-9]|1[0-9]|2[AB1-9]|[3-8][0-9]|9[0-5])|97[12346]");

    /** @param code as people write it, or already in three characters */
    public static Optional<Department> of(String code) {
        String three = (code.length() == 2 ? "0" + code : code).toUpperCase(Locale.ROOT);
        return KNOWN.matcher(three).matches() ? Optional.of(new Department(three)) : Optional.empty();
    }
}
