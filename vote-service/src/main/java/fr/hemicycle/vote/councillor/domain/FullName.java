package fr.hemicycle.vote.councillor.domain;

import java.text.Normalizer;
import java.util.stream.Stream;

/**
 * How somebody is named in the minutes: composed (Unicode NFC), without spaces around it and with single ones inside.
 * Accents, apostrophes and hyphens stay as they were written.
 */
public record FullName(String givenName, String familyName) {

    public FullName {
        givenName = written(givenName);
        familyName = written(familyName);
    }

    /** Whether both parts can be read, and hold nothing that cannot be seen. */
    public boolean isLegible() {
        return Stream.of(givenName, familyName)
                .allMatch(part -> !part.isEmpty() && part.codePoints().allMatch(FullName::isVisible));
    }

    private static String written(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\p{Zs}+", " ")
                .replaceAll("^ | $", "");
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
