package fr.hemicycle.basin.mission;

import fr.hemicycle.basin.financing.domain.Financings;
import fr.hemicycle.basin.meeting.domain.MeetingDirectory;
import fr.hemicycle.basin.mission.domain.Contract;
import fr.hemicycle.basin.mission.domain.Deliverable;
import fr.hemicycle.basin.mission.domain.DeliverableFact;
import fr.hemicycle.basin.mission.domain.Milestone;
import fr.hemicycle.basin.mission.domain.Mission;
import fr.hemicycle.basin.mission.domain.MissionEnd;
import fr.hemicycle.basin.mission.domain.MissionRule;
import fr.hemicycle.basin.mission.domain.MissionState;
import fr.hemicycle.basin.territory.domain.Today;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The steps of missions, each behind the lock of its row; what is refused changes nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Missions {

    private final MissionRows rows;
    private final WorkRows work;
    private final Financings financings;
    private final MeetingDirectory meetings;
    private final MissionMessages messages;
    private final Today today;
    private final Clock clock;
    private final MeterRegistry meters;

    Missions(
            MissionRows rows,
            WorkRows work,
            Financings financings,
            MeetingDirectory meetings,
            MissionMessages messages,
            Today today,
            Clock clock,
            MeterRegistry meters) {
        this.rows = rows;
        this.work = work;
        this.financings = financings;
        this.meetings = meetings;
        this.messages = messages;
        this.today = today;
        this.clock = clock;
        this.meters = meters;
    }

    /** A mission whose row is locked. */
    private record Locked(MissionRow row, Mission mission) {}

    MissionRow start(String collectivity, UUID id, LocalDate startsOn) {
        Locked it = lock(collectivity, id);
        refuse(it.mission.objectionsToStart(startsOn, financings.of(collectivity, it.row.financingPlanId())));
        it.row.start(startsOn);
        messages.started(it.row, MissionState.Started.since(startsOn, it.row.durationMonths()), clock.instant());
        meters.counter("hemicycle.missions.started").increment();
        return it.row;
    }

    MissionRow hire(String collectivity, UUID id, Contract contract) {
        Locked it = lock(collectivity, id);
        mustBeSound("/provider/siren", contract.objectionToSiren());
        mustBeSound("/amount/amount", contract.objectionToAmount());
        refuse(it.mission.objectionsTo(contract, today()));
        work.add(collectivity, id, contract);
        return it.row;
    }

    MissionRow expect(String collectivity, UUID id, Deliverable deliverable) {
        Locked it = lock(collectivity, id);
        mustBeSound("/dueOn", deliverable.due().objection());
        mustBeSound("/basinId", it.mission.objectionToBasin(deliverable.basinId()));
        refuse(it.mission.objectionsTo(deliverable));
        work.add(collectivity, id, deliverable);
        return it.row;
    }

    MissionRow plan(String collectivity, UUID id, Milestone milestone) {
        Locked it = lock(collectivity, id);
        mustBeSound("/dueOn", milestone.due().objection());
        if (milestone.basinId() != null) {
            mustBeSound("/basinId", it.mission.objectionToBasin(milestone.basinId()));
        }
        refuse(it.mission.objectionsTo(milestone));
        work.add(collectivity, id, milestone);
        return it.row;
    }

    /** @return the deliverable with the fact */
    Deliverable record(String collectivity, UUID id, UUID deliverableId, DeliverableFact fact, String by) {
        Locked it = lock(collectivity, id);
        Deliverable before = it.mission.deliverables().stream()
                .filter(each -> each.id().equals(deliverableId))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        refuse(it.mission.objectionsTo(before, fact, today()));
        Deliverable after = before.with(fact);
        work.record(collectivity, after, fact, by, clock.instant());
        if (fact instanceof DeliverableFact.Accepted(LocalDate on)) {
            messages.accepted(it.row, after, on, clock.instant());
        }
        return after;
    }

    Milestone reach(String collectivity, UUID id, UUID milestoneId, LocalDate on) {
        Locked it = lock(collectivity, id);
        Milestone milestone = it.mission.milestones().stream()
                .filter(each -> each.id().equals(milestoneId))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        refuse(it.mission.objectionsToReach(milestone, on, today()));
        work.reach(milestone, on);
        return milestone.reached(on);
    }

    MeetingDirectory.Entry run(String collectivity, UUID id, UUID meetingId) {
        Locked it = lock(collectivity, id);
        MeetingDirectory.Entry meeting =
                meetings.of(collectivity, List.of(meetingId)).get(meetingId);
        if (meeting == null) {
            throw ProblemException.invalid(
                    "/meetingId", MissionRule.MEETING_OF_THE_MISSION_MUST_EXIST.with("meeting", meetingId));
        }
        refuse(it.mission.objectionsToMeeting(
                meeting.basinId(), meeting.day(), work.isLinked(collectivity, id, meetingId)));
        work.link(collectivity, id, meetingId);
        return meeting;
    }

    MissionRow complete(String collectivity, UUID id, LocalDate on) {
        Locked it = lock(collectivity, id);
        refuse(it.mission.objectionsToCompletion(on, today()));
        it.row.end(new MissionEnd(on, null));
        messages.completed(it.row, on, it.mission.deliverables().size(), clock.instant());
        meters.counter("hemicycle.missions.completed").increment();
        return it.row;
    }

    MissionRow endEarly(String collectivity, UUID id, LocalDate on, String reason) {
        Locked it = lock(collectivity, id);
        refuse(it.mission.objectionsToEarlyEnd(on, today()));
        it.row.end(new MissionEnd(on, reason));
        messages.endedEarly(it.row, on, reason, it.mission.deliverables(), clock.instant());
        return it.row;
    }

    private Locked lock(String collectivity, UUID id) {
        MissionRow row = rows.lock(collectivity, id).orElseThrow(ProblemException::notFound);
        return new Locked(row, work.mission(row));
    }

    private LocalDate today() {
        return today.or(null);
    }

    private static void mustBeSound(String pointer, Optional<Reason> objection) {
        objection.ifPresent(reason -> {
            throw ProblemException.invalid(pointer, reason);
        });
    }

    private static void refuse(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw ProblemException.refused(reasons);
        }
    }
}
