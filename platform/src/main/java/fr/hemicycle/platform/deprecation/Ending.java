package fr.hemicycle.platform.deprecation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;

/**
 * The two days of an operation that ends. They are said once, beside the operation, with
 * {@code @Extension(name = Ending.DEPRECATED_ON, value = "2027-01-01")} and {@code @Extension(name = Ending.SUNSET_ON, value = "2028-01-01")}.
 *
 * @param deprecatedOn from then on nobody new should use it
 * @param sunsetOn from then on it may be gone
 */
public record Ending(LocalDate deprecatedOn, LocalDate sunsetOn) {

    public static final String DEPRECATED_ON = "x-deprecated-on";
    public static final String SUNSET_ON = "x-sunset";

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneId.of("GMT"));

    public Ending {
        if (!deprecatedOn.isBefore(sunsetOn)) {
            throw new IllegalArgumentException("the sunset of " + sunsetOn + " is not after " + deprecatedOn);
        }
    }

    /** @return empty when it does not end */
    static Optional<Ending> of(Extension[] extensions) {
        Optional<String> deprecated = value(extensions, DEPRECATED_ON);
        Optional<String> sunset = value(extensions, SUNSET_ON);
        if (deprecated.isPresent() != sunset.isPresent()) {
            throw new IllegalArgumentException("an ending needs both " + DEPRECATED_ON + " and " + SUNSET_ON);
        }
        return deprecated.map(on -> new Ending(LocalDate.parse(on), LocalDate.parse(sunset.orElseThrow())));
    }

    private static Optional<String> value(Extension[] extensions, String name) {
        return Arrays.stream(extensions)
                .filter(extension -> extension.name().equals(name))
                .map(Extension::value)
                .findFirst();
    }

    /** Value of the header {@code Deprecation}: a date of structured fields (RFC 9745 §2.1). */
    public String deprecation() {
        return "@" + start(deprecatedOn).toEpochSecond();
    }

    /** Value of the header {@code Sunset}: an HTTP date (RFC 8594 §3). */
    public String sunset() {
        return HTTP_DATE.format(start(sunsetOn));
    }

    private static ZonedDateTime start(LocalDate day) {
        return day.atStartOfDay(PARIS);
    }
}
