package fr.hemicycle.vote.transmission.domain;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.Map;

/**
 * Text that a message in ISO-8859-1 can hold. The table replaces what French texts use and that alphabet lacks; what has no
 * place in XML becomes a space; any other character stays, and is written as a character reference.
 */
public final class ActesText {

    private static final Map<Integer, String> TABLE = Map.ofEntries(
            entry(0x2018, "'"), // ‘
            entry(0x2019, "'"), // ’
            entry(0x201A, "'"), // ‚
            entry(0x02BC, "'"), // ʼ
            entry(0x201C, "\""), // “
            entry(0x201D, "\""), // ”
            entry(0x201E, "\""), // „
            entry(0x2010, "-"), // hyphen
            entry(0x2011, "-"), // hyphen that does not break
            entry(0x2012, "-"), // figure dash
            entry(0x2013, "-"), // –
            entry(0x2014, "-"), // —
            entry(0x2212, "-"), // minus
            entry(0x2022, "-"), // •
            entry(0x2026, "..."), // …
            entry(0x2009, " "), // thin space
            entry(0x202F, "\u00A0"), // narrow space that does not break
            entry(0x0152, "OE"), // Œ
            entry(0x0153, "oe"), // œ
            entry(0x0178, "Y"), // Ÿ
            entry(0x20AC, "EUR")); // €

    private ActesText() {}

    public static String of(String text) {
        StringBuilder written = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(each -> {
            String replacement = TABLE.get(each);
            if (replacement != null) {
                written.append(replacement);
            } else if (Character.isISOControl(each) || !hasAPlaceInXml(each)) {
                written.append(' ');
            } else {
                written.appendCodePoint(each);
            }
        });
        return written.toString();
    }

    /** XML 1.0, production 2 (Char); a lone surrogate and the last two of the first plane have none. */
    private static boolean hasAPlaceInXml(int character) {
        return !(character >= 0xD800 && character <= 0xDFFF) && character != 0xFFFE && character != 0xFFFF;
    }
}
