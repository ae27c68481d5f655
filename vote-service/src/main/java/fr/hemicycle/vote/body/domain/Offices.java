package fr.hemicycle.vote.body.domain;

import static fr.hemicycle.vote.body.domain.BodyRule.BODY_MUST_HAVE_ONE_PRESIDENT_AT_A_TIME;
import static fr.hemicycle.vote.body.domain.BodyRule.COUNCILLOR_MUST_HOLD_ONE_OFFICE_AT_A_TIME;
import static fr.hemicycle.vote.body.domain.BodyRule.LAW_OF_OFFICES_MUST_COVER_THE_DAY;
import static fr.hemicycle.vote.body.domain.BodyRule.OFFICER_MUST_HOLD_A_SEAT_WITH_A_VOTE;
import static fr.hemicycle.vote.body.domain.BodyRule.OFFICE_MAY_ONLY_END_EARLIER;
import static fr.hemicycle.vote.body.domain.BodyRule.OFFICE_MUST_NOT_END_BEFORE_IT_BEGINS;
import static fr.hemicycle.vote.body.domain.BodyRule.RANK_MUST_BE_A_VICE_PRESIDENTS;
import static fr.hemicycle.vote.body.domain.BodyRule.RANK_MUST_BE_HELD_BY_ONE_AT_A_TIME;
import static fr.hemicycle.vote.body.domain.BodyRule.VICE_PRESIDENTS_MUST_BE_FOUR_TO_FIFTEEN;
import static fr.hemicycle.vote.body.domain.BodyRule.VICE_PRESIDENTS_MUST_NOT_EXCEED_THIRTY_PERCENT;

import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The offices of one body, past, present and to come.
 *
 * @param council seats of the whole council, which bound the number of vice-presidents; empty where it is not on record
 * @param law on the number of vice-presidents, each for its days
 */
public record Offices(BodyKind kind, List<Office> all, Seats seats, Seats council, OfficeLaws law) {

    public Offices {
        all = List.copyOf(all);
    }

    public OfficeDecision elect(List<Office> proposed) {
        List<Reason> reasons = new ArrayList<>();
        for (Office office : proposed) {
            if (office.endsBefore(office.from())) {
                reasons.add(endsBeforeItBegins(office, String.valueOf(office.until())));
            }
            if (office.isVicePresidency() != (office.rank() != null)) {
                reasons.add(RANK_MUST_BE_A_VICE_PRESIDENTS.with("councillor", office.councillorId()));
            }
            if (!seats.givesAVote(office.councillorId(), office.from())) {
                reasons.add(OFFICER_MUST_HOLD_A_SEAT_WITH_A_VOTE.with(
                        "councillor", office.councillorId(), "from", office.from()));
            }
        }
        List<Office> held = new ArrayList<>(all);
        for (Office office : proposed) {
            held.stream()
                    .filter(office::sharesADayWith)
                    .flatMap(other -> clash(office, other).stream())
                    .forEach(reasons::add);
            held.add(office);
        }
        switch (kind) {
            case STANDING_COMMITTEE -> reasons.addAll(outOfNumber(proposed, held));
            case PLENARY, THEMATIC_COMMISSION -> {}
        }
        reasons.sort(Comparator.comparing(reason -> BodyRule.valueOf(reason.code())));
        return OfficeDecision.of(reasons, proposed);
    }

    /** @param office one of these */
    public OfficeDecision end(Office office, LocalDate lastDay) {
        List<Reason> reasons = new ArrayList<>();
        if (lastDay.isBefore(office.from())) {
            reasons.add(endsBeforeItBegins(office, lastDay));
        }
        if (office.until() != null && !lastDay.isBefore(office.until())) {
            reasons.add(OFFICE_MAY_ONLY_END_EARLIER.with("until", office.until(), "lastDay", lastDay));
        }
        return OfficeDecision.of(reasons, List.of(office.endedOn(lastDay)));
    }

    private static Optional<Reason> clash(Office office, Office other) {
        if (office.councillorId().equals(other.councillorId())) {
            return Optional.of(COUNCILLOR_MUST_HOLD_ONE_OFFICE_AT_A_TIME.with(
                    "councillor", office.councillorId(), "from", office.from()));
        }
        if (office.kind() != other.kind()) {
            return Optional.empty();
        }
        return switch (office.kind()) {
            case PRESIDENT ->
                Optional.of(BODY_MUST_HAVE_ONE_PRESIDENT_AT_A_TIME.with(
                        "president", other.councillorId(), "from", office.from()));
            case VICE_PRESIDENT ->
                Objects.equals(office.rank(), other.rank())
                        ? Optional.of(RANK_MUST_BE_HELD_BY_ONE_AT_A_TIME.with(
                                "rank", String.valueOf(office.rank()), "from", office.from()))
                        : Optional.empty();
        };
    }

    /** Judged where vice-presidents are elected, on the day they take office: a vacancy that comes later is none of it. */
    private Stream<Reason> numberOn(LocalDate day, List<Office> held) {
        Optional<OfficeLaw> ofTheDay = law.on(day);
        if (ofTheDay.isEmpty()) {
            return Stream.of(LAW_OF_OFFICES_MUST_COVER_THE_DAY.with("from", day));
        }
        OfficeLaw bounds = ofTheDay.get();
        long number = held.stream()
                .filter(office -> office.isVicePresidency() && office.isHeldOn(day))
                .count();
        int inCouncil = council.votingOn(day);
        Stream.Builder<Reason> reasons = Stream.builder();
        if (number < bounds.vicePresidentsMin() || number > bounds.vicePresidentsMax()) {
            reasons.add(
                    VICE_PRESIDENTS_MUST_BE_FOUR_TO_FIFTEEN.withSource(bounds.source(), "number", number, "from", day));
        }
        if (inCouncil > 0 && number * 100 > (long) inCouncil * bounds.percentOfTheCouncilMax()) {
            reasons.add(VICE_PRESIDENTS_MUST_NOT_EXCEED_THIRTY_PERCENT.withSource(
                    bounds.source(), "number", number, "from", day, "council", inCouncil));
        }
        return reasons.build();
    }

    private List<Reason> outOfNumber(List<Office> proposed, List<Office> held) {
        return proposed.stream()
                .filter(Office::isVicePresidency)
                .map(Office::from)
                .distinct()
                .sorted()
                .flatMap(day -> numberOn(day, held))
                .toList();
    }

    private static Reason endsBeforeItBegins(Office office, Object until) {
        return OFFICE_MUST_NOT_END_BEFORE_IT_BEGINS.with(
                "councillor", office.councillorId(), "from", office.from(), "until", until);
    }
}
