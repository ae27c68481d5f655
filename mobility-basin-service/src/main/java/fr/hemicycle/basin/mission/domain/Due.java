package fr.hemicycle.basin.mission.domain;

import static fr.hemicycle.basin.mission.domain.MissionRule.DUE_DAY_MUST_BE_GIVEN_IN_ONE_WAY;
import static fr.hemicycle.basin.mission.domain.MissionRule.DUE_DAY_MUST_LIE_WITHIN_THE_MISSION;

import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When something is due: on a day, or so many months after the start, whenever that will be. One of both is given. */
public record Due(@Nullable LocalDate day, @Nullable Integer months) {

    public static Due on(LocalDate day) {
        return new Due(day, null);
    }

    public static Due after(int months) {
        return new Due(null, months);
    }

    /** Why it does not say when. */
    public Optional<Reason> objection() {
        return (day == null) == (months == null)
                ? Optional.of(DUE_DAY_MUST_BE_GIVEN_IN_ONE_WAY.with())
                : Optional.empty();
    }

    /** Empty as long as it hangs on a start that has no day. */
    public Optional<LocalDate> in(Term term) {
        return day == null ? term.after(months == null ? 0 : months) : Optional.of(day);
    }

    /** Why it does not lie within the mission; it names what is due. */
    Optional<Reason> outside(Term term, String what) {
        boolean outside = day == null ? months != null && months > term.months() : !term.holds(day);
        return outside
                ? Optional.of(DUE_DAY_MUST_LIE_WITHIN_THE_MISSION.with(
                        "name",
                        what,
                        "due",
                        day == null ? "+" + months : day,
                        "startsOn",
                        term.startsOn() == null ? "?" : term.startsOn(),
                        "months",
                        term.months()))
                : Optional.empty();
    }
}
