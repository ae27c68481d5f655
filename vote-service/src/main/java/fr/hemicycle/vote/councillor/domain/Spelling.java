package fr.hemicycle.vote.councillor.domain;

import java.text.Normalizer;

/**
 * How the register writes the names of members, groups and bodies: composed (Unicode NFC), without spaces around them and with
 * single ones inside, so that two spellings that read alike are one name.
 */
public final class Spelling {

    private Spelling() {}

    public static String written(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\p{Zs}+", " ")
                .replaceAll("^ | $", "");
    }

    /** Whether it can be read, and holds nothing that cannot be seen. */
    public static boolean isLegible(String written) {
        return !written.isEmpty() && written.codePoints().allMatch(Spelling::isVisible);
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
