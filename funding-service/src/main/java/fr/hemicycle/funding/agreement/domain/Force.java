package fr.hemicycle.funding.agreement.domain;

import fr.hemicycle.funding.commitment.domain.ForeseenAgreements.Standing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an agreement that covers a commitment is in force.
 *
 * @param from first day, {@code null} while it is not concluded
 * @param abandoned whether it ended without ever having been in force: nobody waits for it
 */
public record Force(@Nullable LocalDate from, LocalDate lastDay, boolean abandoned) {

    public boolean isOn(LocalDate day) {
        return from != null && !day.isBefore(from) && !day.isAfter(lastDay);
    }

    /**
     * Whether a commitment waits for an agreement on a day.
     *
     * @param foreseen whether the vote said so
     */
    public static Standing standing(boolean foreseen, List<Force> covering, LocalDate day) {
        if (covering.stream().anyMatch(each -> each.isOn(day))) {
            return Standing.IN_FORCE;
        }
        return foreseen || covering.stream().anyMatch(each -> !each.abandoned())
                ? Standing.AWAITED
                : Standing.NONE_FORESEEN;
    }

    /** Since when one that is in force on that day is. */
    public static Optional<LocalDate> since(List<Force> covering, LocalDate day) {
        return covering.stream()
                .filter(each -> each.isOn(day))
                .flatMap(each -> Optional.ofNullable(each.from()).stream())
                .min(Comparator.naturalOrder());
    }
}
