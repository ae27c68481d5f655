package fr.hemicycle.localstack.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Amounts and dates as people in France read them. With ordinary spaces, not narrow no-break ones: a terminal does not
 * break lines there, and whoever searches the output for an amount types ordinary spaces.
 */
public final class French {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRANCE);

    private French() {}

    /** {@code 3 313 235,27 €} */
    public static String euros(BigDecimal amount) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(' ');
        symbols.setDecimalSeparator(',');
        return new DecimalFormat("#,##0.00", symbols).format(amount.setScale(2, RoundingMode.UNNECESSARY)) + " €";
    }

    /** From a decimal string, such as {@code 3313235.27}. */
    public static String euros(String amount) {
        return euros(new BigDecimal(amount));
    }

    /** From the JSON of an amount, {@code {"amount": "3313235.27", "currency": "EUR"}}. */
    public static String euros(JsonNode money) {
        return euros(money.path("amount").asText());
    }

    /** {@code 13 décembre 2022}, {@code 1er juillet 2021} */
    public static String day(LocalDate day) {
        String text = DAY.format(day);
        return day.getDayOfMonth() == 1 ? text.replaceFirst("^1 ", "1er ") : text;
    }
}
