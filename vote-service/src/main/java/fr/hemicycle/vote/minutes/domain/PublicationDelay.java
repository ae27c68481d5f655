package fr.hemicycle.vote.minutes.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Within how many days the minutes must be public once they are settled.
 *
 * @param from first day of the settlements that it governs
 * @param provenance where the wording was read
 */
public record PublicationDelay(LocalDate from, int days, String source, String provenance) {

    /** « Dans la semaine qui suit la séance au cours de laquelle il a été arrêté ». Before, the law set no such delay. */
    public static final PublicationDelay CGCT = new PublicationDelay(
            LocalDate.of(2022, 7, 1),
            7,
            "CGCT L3121-13",
            "wording in force since 1 July 2022 (ordinance 2021-1310); written for the council, taken for the committee by"
                    + " analogy");

    public Optional<LocalDate> lastDay(LocalDate settledOn) {
        return settledOn.isBefore(from) ? Optional.empty() : Optional.of(settledOn.plusDays(days));
    }
}
