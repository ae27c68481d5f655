package fr.hemicycle.vote.document.domain;

import fr.hemicycle.vote.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures, days and hours as French typography writes them. */
public final class French {

    /** Between the thousands of a number: it never breaks over two lines. */
    public static final char NARROW_SPACE = '\u202F';

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H 'h' mm", Locale.FRENCH);

    private French() {}

    /** Without the sign of the euro, which heads its column. */
    public static String amount(Money money) {
        String[] parts = money.toString().split("\\.", 2);
        return parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", String.valueOf(NARROW_SPACE)) + "," + parts[1];
    }

    public static String day(LocalDate day) {
        return (day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth())) + " " + MONTH.format(day);
    }

    public static String hour(Instant at) {
        return HOUR.format(at.atZone(PARIS));
    }
}
