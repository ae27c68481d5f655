package fr.hemicycle.basin.mission.domain;

import fr.hemicycle.basin.financing.domain.Financing;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where a mission stands. Only a ready one has a start; what is not legal cannot be written. */
public sealed interface MissionState {

    /** Where a mission stands. Once started it stays so, whatever is heard of its money. */
    static MissionState of(Optional<LocalDate> startsOn, int durationMonths, Financing financing) {
        return startsOn.<MissionState>map(on -> Started.since(on, durationMonths))
                .orElseGet(() -> financing.isSecured() ? new Ready() : new Waiting(financing));
    }

    /** Waits for the money of some funders. */
    record Waiting(Financing financing) implements MissionState {

        /** One reason for each missing funder; one without a name while nothing is known of the plan. */
        public List<Reason> reasons() {
            return financing.missing().isEmpty()
                    ? List.of(MissionRule.MISSION_MUST_BE_FULLY_FINANCED.with("funder", "?", "amount", "?"))
                    : financing.missing().stream()
                            .map(share -> MissionRule.MISSION_MUST_BE_FULLY_FINANCED.with(
                                    "funder", share.funder().name(), "amount", share.lacking()))
                            .toList();
        }
    }

    /** Its money is there. */
    record Ready() implements MissionState {

        public Started start(LocalDate startsOn, int durationMonths) {
            return new Started(startsOn, startsOn.plusMonths(durationMonths));
        }
    }

    /** @param endsOn so many months after the start, to the day; the last day of a shorter month where there is no such day */
    record Started(LocalDate startsOn, LocalDate endsOn) implements MissionState {

        public static Started since(LocalDate startsOn, int durationMonths) {
            return new Ready().start(startsOn, durationMonths);
        }

        public Reason reason() {
            return MissionRule.MISSION_MUST_START_ONCE.with("startsOn", startsOn);
        }
    }
}
