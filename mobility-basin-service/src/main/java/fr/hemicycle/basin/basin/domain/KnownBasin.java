package fr.hemicycle.basin.basin.domain;

import static fr.hemicycle.basin.basin.domain.BasinRule.PERIMETER_MUST_LIE_WITHIN_THE_DATES_OF_ITS_BASIN;

import fr.hemicycle.basin.territory.domain.Period;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A basin with its own dates.
 *
 * @param from first day, {@code null} where nobody said it
 * @param until last day, {@code null} while it lasts
 */
public record KnownBasin(
        UUID id,
        String name,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public boolean lastsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** Why something is refused that lies outside its dates. */
    public Reason mustLast() {
        return PERIMETER_MUST_LIE_WITHIN_THE_DATES_OF_ITS_BASIN.with(
                "basin", name, "basinFrom", from == null ? "…" : from, "basinUntil", until == null ? "…" : until);
    }

    boolean lastsThrough(Period<?> period) {
        LocalDate lastDay = period.until();
        return lastsOn(period.from()) && (until == null || (lastDay != null && !lastDay.isAfter(until)));
    }
}
