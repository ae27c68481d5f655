package fr.hemicycle.platform.document.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Figures, days, hours and spaces as French typography writes them. */
public final class French {

    /** Between the thousands of a number: it never breaks over two lines. */
    public static final char NARROW_SPACE = '\u202F';

    /** As wide as any other space, but no line ends at it. */
    public static final char NO_BREAK_SPACE = '\u00A0';

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H 'h' mm", Locale.FRENCH);

    /** Spaces at which no line may end. What was written stays as it was: only the kind of the space is another. */
    private static final Pattern UNBROKEN = Pattern.compile(
            String.join(
                    "|",
                    "(?<=\\b[LRDA]\\.) (?=\\d)", // L. 3121-14
                    "(?<=[nN]°) ", // n° 2022-552
                    "(?<=§) ", // § 1
                    "(?<=\\b(?:M\\.|MM\\.|Mme|Mmes)) (?=\\p{Lu})", // Mme Brigitte
                    "(?<=\\d) (?=\\d{3}(?!\\d))", // 60 000
                    "(?<=\\d) (?=[€%]|h\\b)", // 60 000,00 €, 14 h
                    "(?<=\\d h) (?=\\d)", // 14 h 05
                    "(?<=«) ",
                    " (?=[»:;!?])"),
            Pattern.UNICODE_CHARACTER_CLASS);

    private French() {}

    /** The text with spaces that do not break where a line must not end. */
    public static String unbroken(String text) {
        return UNBROKEN.matcher(text).replaceAll(String.valueOf(NO_BREAK_SPACE));
    }

    /**
     * Without the sign of the euro, which heads its column.
     *
     * @throws ArithmeticException when there is more than a cent's precision
     */
    public static String amount(BigDecimal euros) {
        String[] parts =
                euros.setScale(2, RoundingMode.UNNECESSARY).toPlainString().split("\\.", 2);
        return parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", String.valueOf(NARROW_SPACE)) + "," + parts[1];
    }

    public static String day(LocalDate day) {
        return (day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth())) + " " + MONTH.format(day);
    }

    public static String hour(Instant at) {
        return HOUR.format(at.atZone(PARIS));
    }
}
