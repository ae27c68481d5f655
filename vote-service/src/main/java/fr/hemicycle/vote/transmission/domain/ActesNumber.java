package fr.hemicycle.vote.transmission.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number of an act as @CTES takes it (numéro interne): upper case, accents off, and one underscore for each run of other
 * signs between two that stay, so that {@code 2022-552} becomes {@code 2022_552}.
 *
 * @param value may be empty or too long: whether it can be sent is for the rules to say
 */
public record ActesNumber(String value) {

    public static final int LENGTH_MAX = 15;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern FOREIGN = Pattern.compile("[^A-Z0-9_]+");
    private static final Pattern OUTER = Pattern.compile("^_+|_+$");

    public static ActesNumber of(String number) {
        String plain = ACCENTS.matcher(Normalizer.normalize(number, Normalizer.Form.NFKD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        return new ActesNumber(
                OUTER.matcher(FOREIGN.matcher(plain).replaceAll("_")).replaceAll(""));
    }

    public boolean keepsACharacter() {
        return !value.isEmpty();
    }

    public boolean fits() {
        return value.length() <= LENGTH_MAX;
    }
}
