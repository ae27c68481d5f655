package fr.hemicycle.basin.mission.domain;

import static fr.hemicycle.basin.mission.domain.MissionRule.BASIN_MUST_BE_ONE_OF_THE_MISSION;
import static fr.hemicycle.basin.mission.domain.MissionRule.CONTRACT_MUST_BE_AWARDED_BEFORE_ITS_NOTIFICATION;
import static fr.hemicycle.basin.mission.domain.MissionRule.DELIVERABLES_MUST_BE_ACCEPTED;
import static fr.hemicycle.basin.mission.domain.MissionRule.DELIVERABLE_MUST_BE_NAMED_ONCE;
import static fr.hemicycle.basin.mission.domain.MissionRule.MEETING_OF_THE_MISSION_MUST_BE_LINKED_ONCE;
import static fr.hemicycle.basin.mission.domain.MissionRule.MEETING_OF_THE_MISSION_MUST_NOT_PRECEDE_IT;
import static fr.hemicycle.basin.mission.domain.MissionRule.MILESTONE_MUST_BE_NAMED_ONCE;
import static fr.hemicycle.basin.mission.domain.MissionRule.MILESTONE_MUST_BE_REACHED_ONCE;
import static fr.hemicycle.basin.mission.domain.MissionRule.MISSION_MUST_HAVE_ONE_CONTRACT;
import static fr.hemicycle.basin.mission.domain.MissionRule.MISSION_MUST_HAVE_STARTED;
import static fr.hemicycle.basin.mission.domain.MissionRule.MISSION_MUST_START_AFTER_THE_NOTIFICATION;
import static fr.hemicycle.basin.mission.domain.MissionRule.STEP_MUST_FOLLOW_THE_LAST_ONE;
import static fr.hemicycle.basin.mission.domain.MissionRule.STEP_MUST_NOT_LIE_AHEAD;

import fr.hemicycle.basin.financing.domain.Financing;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mission with its work. Each method says what speaks against a step, in the order of the rules.
 *
 * @param end {@code null} while it is not over
 * @param contract {@code null} while none is on record
 */
public record Mission(
        Set<UUID> basins,
        Term term,
        @Nullable MissionEnd end,
        @Nullable Contract contract,
        List<Deliverable> deliverables,
        List<Milestone> milestones) {

    public Mission {
        basins = Set.copyOf(basins);
        deliverables = List.copyOf(deliverables);
        milestones = List.copyOf(milestones);
    }

    public MissionState state(Financing financing) {
        return end == null
                ? MissionState.of(Optional.ofNullable(term.startsOn()), term.months(), financing)
                : new MissionState.Ended(end);
    }

    public List<Reason> objectionsToStart(LocalDate on, Financing financing) {
        Term started = new Term(on, term.months());
        return found(Stream.of(
                state(financing).objectionsToStart().stream(),
                contract == null ? Stream.empty() : unnotified(contract.notifiedOn(), on),
                Stream.concat(
                                deliverables.stream().map(each -> each.due().outside(started, each.name())),
                                milestones.stream().map(each -> each.due().outside(started, each.name())))
                        .flatMap(Optional::stream)));
    }

    public List<Reason> objectionsTo(Contract proposed, LocalDate today) {
        return found(Stream.of(
                mustNotHaveEnded(),
                contract == null
                        ? Stream.empty()
                        : Stream.of(MISSION_MUST_HAVE_ONE_CONTRACT.with(
                                "provider", contract.provider().name())),
                proposed.notifiedOn().isBefore(proposed.awardedOn())
                        ? Stream.of(CONTRACT_MUST_BE_AWARDED_BEFORE_ITS_NOTIFICATION.with(
                                "awardedOn", proposed.awardedOn(), "notifiedOn", proposed.notifiedOn()))
                        : Stream.empty(),
                term.startsOn() == null ? Stream.empty() : unnotified(proposed.notifiedOn(), term.startsOn()),
                ahead(proposed.notifiedOn(), today)));
    }

    public List<Reason> objectionsTo(Deliverable proposed) {
        boolean taken = deliverables.stream()
                .anyMatch(each ->
                        each.basinId().equals(proposed.basinId()) && each.name().equals(proposed.name()));
        return found(Stream.of(
                mustNotHaveEnded(),
                proposed.due().outside(term, proposed.name()).stream(),
                taken ? Stream.of(DELIVERABLE_MUST_BE_NAMED_ONCE.with("name", proposed.name())) : Stream.empty()));
    }

    public List<Reason> objectionsTo(Milestone proposed) {
        boolean taken = milestones.stream()
                .anyMatch(each -> Objects.equals(each.basinId(), proposed.basinId())
                        && each.name().equals(proposed.name()));
        return found(Stream.of(
                mustNotHaveEnded(),
                proposed.due().outside(term, proposed.name()).stream(),
                taken ? Stream.of(MILESTONE_MUST_BE_NAMED_ONCE.with("name", proposed.name())) : Stream.empty()));
    }

    /** Why a basin cannot be named. */
    public Optional<Reason> objectionToBasin(UUID basin) {
        return basins.contains(basin)
                ? Optional.empty()
                : Optional.of(BASIN_MUST_BE_ONE_OF_THE_MISSION.with("basin", basin));
    }

    /** @param fact about to happen to a deliverable of this mission */
    public List<Reason> objectionsTo(Deliverable deliverable, DeliverableFact fact, LocalDate today) {
        return found(Stream.of(
                mustRun(),
                fact instanceof DeliverableFact.Postponed postponed
                        ? Due.on(postponed.dueOn()).outside(term, deliverable.name()).stream()
                        : Stream.empty(),
                deliverable.objection(fact).stream(),
                tooEarly(fact.on(), deliverable.lastDay().orElse(term.startsOn())),
                ahead(fact.on(), today)));
    }

    public List<Reason> objectionsToReach(Milestone milestone, LocalDate on, LocalDate today) {
        return found(Stream.of(
                mustRun(),
                milestone.reachedOn() == null
                        ? Stream.empty()
                        : Stream.of(MILESTONE_MUST_BE_REACHED_ONCE.with(
                                "milestone", milestone.name(), "reachedOn", milestone.reachedOn())),
                tooEarly(on, term.startsOn()),
                ahead(on, today)));
    }

    /** @param linked whether the meeting is on record as one that the mission runs */
    public List<Reason> objectionsToMeeting(UUID basin, LocalDate day, boolean linked) {
        LocalDate startsOn = term.startsOn();
        return found(Stream.of(
                mustRun(),
                objectionToBasin(basin).stream(),
                startsOn != null && day.isBefore(startsOn)
                        ? Stream.of(MEETING_OF_THE_MISSION_MUST_NOT_PRECEDE_IT.with("day", day, "startsOn", startsOn))
                        : Stream.empty(),
                linked ? Stream.of(MEETING_OF_THE_MISSION_MUST_BE_LINKED_ONCE.with("day", day)) : Stream.empty()));
    }

    /** One reason for each deliverable that is not accepted; one without a name where there is none at all. */
    public List<Reason> objectionsToCompletion(LocalDate on, LocalDate today) {
        Stream<Reason> open = deliverables.isEmpty()
                ? Stream.of(DELIVERABLES_MUST_BE_ACCEPTED.with("deliverable", "?", "state", "?"))
                : deliverables.stream()
                        .filter(each -> each.state() != DeliverableState.ACCEPTED)
                        .map(each ->
                                DELIVERABLES_MUST_BE_ACCEPTED.with("deliverable", each.name(), "state", each.state()));
        return found(Stream.of(mustRun(), tooEarly(on, lastDay()), ahead(on, today), open));
    }

    /** A mission that waits for its money may be given up as well. */
    public List<Reason> objectionsToEarlyEnd(LocalDate on, LocalDate today) {
        return found(Stream.of(mustNotHaveEnded(), tooEarly(on, lastDay()), ahead(on, today)));
    }

    /** Day of the last step of its work, {@code null} before it starts. */
    private @Nullable LocalDate lastDay() {
        return Stream.of(
                        Stream.ofNullable(term.startsOn()),
                        deliverables.stream().flatMap(each -> each.lastDay().stream()),
                        milestones.stream().flatMap(each -> Stream.ofNullable(each.reachedOn())))
                .flatMap(days -> days)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private Stream<Reason> mustNotHaveEnded() {
        return Stream.ofNullable(end).map(over -> new MissionState.Ended(over).reason());
    }

    private Stream<Reason> mustRun() {
        return end == null && term.startsOn() == null
                ? Stream.of(MISSION_MUST_HAVE_STARTED.with())
                : mustNotHaveEnded();
    }

    private static Stream<Reason> unnotified(LocalDate notifiedOn, LocalDate startsOn) {
        return startsOn.isBefore(notifiedOn)
                ? Stream.of(
                        MISSION_MUST_START_AFTER_THE_NOTIFICATION.with("startsOn", startsOn, "notifiedOn", notifiedOn))
                : Stream.empty();
    }

    private static Stream<Reason> tooEarly(LocalDate on, @Nullable LocalDate last) {
        return last != null && on.isBefore(last)
                ? Stream.of(STEP_MUST_FOLLOW_THE_LAST_ONE.with("on", on, "last", last))
                : Stream.empty();
    }

    private static Stream<Reason> ahead(LocalDate on, LocalDate today) {
        return on.isAfter(today) ? Stream.of(STEP_MUST_NOT_LIE_AHEAD.with("on", on, "today", today)) : Stream.empty();
    }

    private static List<Reason> found(Stream<Stream<Reason>> objections) {
        return objections.flatMap(each -> each).toList();
    }
}
