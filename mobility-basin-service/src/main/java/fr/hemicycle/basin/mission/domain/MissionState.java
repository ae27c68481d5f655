package fr.hemicycle.basin.mission.domain;

import fr.hemicycle.basin.financing.domain.Financing;
import fr.hemicycle.basin.financing.domain.PlanEnd;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a mission stands. Only a ready one has a start; what is not legal cannot be written. */
public sealed interface MissionState {

    /**
     * Where a mission that is not over stands. Once started it stays so, whatever is heard of its money: the provider is hired
     * and at work, and only those who hired it can end that. Money that is missing then is shown ({@link #findings}).
     */
    static MissionState of(Optional<LocalDate> startsOn, int durationMonths, Financing financing) {
        return startsOn.<MissionState>map(on -> Started.since(on, durationMonths))
                .orElseGet(() -> objections(financing).isEmpty() ? new Ready() : new Waiting(financing));
    }

    /** What speaks against the money of a mission: its plan is over, or does not cover the total, funder by funder. */
    static List<Reason> objections(Financing financing) {
        List<Reason> reasons = new ArrayList<>();
        PlanEnd end = financing.end();
        if (end != null) {
            reasons.add(MissionRule.FINANCING_MUST_NOT_HAVE_ENDED.with("how", end.how(), "on", end.on()));
        }
        if (!financing.isSecured()) {
            reasons.addAll(
                    financing.missing().isEmpty()
                            ? List.of(MissionRule.MISSION_MUST_BE_FULLY_FINANCED.with("funder", "?", "amount", "?"))
                            : financing.missing().stream()
                                    .map(share -> MissionRule.MISSION_MUST_BE_FULLY_FINANCED.with(
                                            "funder", share.funder().name(), "amount", share.lacking()))
                                    .toList());
        }
        return List.copyOf(reasons);
    }

    default List<Reason> objectionsToStart() {
        return switch (this) {
            case Waiting waiting -> waiting.reasons();
            case Ready ready -> List.of();
            case Started started -> List.of(started.reason());
            case Ended ended -> List.of(ended.reason());
        };
    }

    /** What people should know of its money. A plan that ends with its mission is as it should be. */
    default List<Reason> findings(Financing financing) {
        return this instanceof Ended && financing.end() != null ? List.of() : objections(financing);
    }

    default Standing standing() {
        return switch (this) {
            case Waiting waiting -> Standing.WAITING;
            case Ready ready -> Standing.READY;
            case Started started -> Standing.STARTED;
            case Ended(MissionEnd end) -> end.isEarly() ? Standing.ENDED_EARLY : Standing.COMPLETED;
        };
    }

    /** Waits for the money of some funders. */
    record Waiting(Financing financing) implements MissionState {

        /** One reason for each missing funder; one without a name while nothing is known of the plan. */
        public List<Reason> reasons() {
            return objections(financing);
        }
    }

    /** Its money is there. */
    record Ready() implements MissionState {

        public Started start(LocalDate startsOn, int durationMonths) {
            return Started.since(startsOn, durationMonths);
        }
    }

    /** @param endsOn so many months after the start, to the day; the last day of a shorter month where there is no such day */
    record Started(LocalDate startsOn, LocalDate endsOn) implements MissionState {

        public static Started since(LocalDate startsOn, int durationMonths) {
            return new Started(
                    startsOn, new Term(startsOn, durationMonths).endsOn().orElseThrow());
        }

        public Reason reason() {
            return MissionRule.MISSION_MUST_START_ONCE.with("startsOn", startsOn);
        }
    }

    /** Over: all was accepted, or somebody ended it before. */
    record Ended(MissionEnd end) implements MissionState {

        public Reason reason() {
            return MissionRule.MISSION_MUST_NOT_HAVE_ENDED.with("endedOn", end.on());
        }
    }
}
