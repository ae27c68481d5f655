package fr.hemicycle.platform.time;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.RequestRule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Two times of a question: what counted on a day, as far as it was known at an instant.
 *
 * @param on the last day whose movements count
 * @param knownAt the last instant whose recordings count
 */
public record AsOf(LocalDate on, Instant knownAt) {

    private static final LocalDate DAY_MAX = LocalDate.of(9999, 12, 31);
    private static final Instant INSTANT_MAX = Instant.parse("9999-12-31T23:59:59Z");

    /** Empty when neither is asked for: the balance as it stands. */
    public static Optional<AsOf> of(@Nullable String on, @Nullable String knownAt) {
        if (on == null && knownAt == null) {
            return Optional.empty();
        }
        return Optional.of(new AsOf(
                on == null ? DAY_MAX : read("on", on, LocalDate::parse),
                knownAt == null
                        ? INSTANT_MAX
                        : read(
                                "knownAt",
                                knownAt,
                                text -> OffsetDateTime.parse(text).toInstant())));
    }

    /** Four digits of year: no other is in a database's calendar or in anybody's question. */
    private static <T> T read(String name, String text, Function<String, T> reader) {
        try {
            if (text.matches("\\d{4}-.*")) {
                return reader.apply(text);
            }
        } catch (DateTimeException unreadable) {
            throw unreadable(name);
        }
        throw unreadable(name);
    }

    private static ProblemException unreadable(String name) {
        return ProblemException.of(RequestRule.PARAMETER_MUST_BE_READABLE, "parameter", name);
    }
}
