package fr.hemicycle.basin.meeting;

import static fr.hemicycle.basin.body.domain.BodyRule.BODY_MUST_EXIST;
import static fr.hemicycle.basin.meeting.domain.MeetingRule.DOCUMENT_MUST_BE_ADDED_ONCE;
import static fr.hemicycle.basin.organisation.domain.OrganisationRule.ORGANISATION_MUST_EXIST;

import fr.hemicycle.basin.body.domain.Body;
import fr.hemicycle.basin.body.domain.BodyDirectory;
import fr.hemicycle.basin.body.domain.Member;
import fr.hemicycle.basin.meeting.domain.Attendance;
import fr.hemicycle.basin.meeting.domain.Attendee;
import fr.hemicycle.basin.meeting.domain.Convocation;
import fr.hemicycle.basin.meeting.domain.DecidedText;
import fr.hemicycle.basin.meeting.domain.Decision;
import fr.hemicycle.basin.meeting.domain.Meeting;
import fr.hemicycle.basin.meeting.domain.MeetingDecision;
import fr.hemicycle.basin.meeting.domain.MeetingDecision.Refused;
import fr.hemicycle.basin.meeting.domain.MeetingDecision.Taken;
import fr.hemicycle.basin.meeting.domain.PlansOnTheTable;
import fr.hemicycle.basin.meeting.domain.Proposal;
import fr.hemicycle.basin.meeting.domain.Task;
import fr.hemicycle.basin.organisation.domain.Organisation;
import fr.hemicycle.basin.organisation.domain.Organisations;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The steps of meetings. Each holds the body, so that its rules and its members stand still while they are looked at. */
@ApplicationScoped
class Meetings {

    private final BodyDirectory bodies;
    private final Organisations organisations;
    private final MeetingRows rows;
    private final DecisionRows decisions;
    private final TaskRows tasks;
    private final PlansOnTheTable plans;
    private final MeetingMessages messages;
    private final Clock clock;

    Meetings(
            BodyDirectory bodies,
            Organisations organisations,
            MeetingRows rows,
            DecisionRows decisions,
            TaskRows tasks,
            PlansOnTheTable plans,
            MeetingMessages messages,
            Clock clock) {
        this.bodies = bodies;
        this.organisations = organisations;
        this.rows = rows;
        this.decisions = decisions;
        this.tasks = tasks;
        this.plans = plans;
        this.messages = messages;
        this.clock = clock;
    }

    /** A version of a plan as a request names it. */
    record PlanRef(UUID planId, int version) {}

    /** A meeting on the table, its body held. */
    private record OnTheTable(Body body, MeetingRow row, Meeting meeting) {}

    MeetingRow convene(
            String collectivity, UUID bodyId, Function<Body, Convocation> call, String title, @Nullable String place) {
        Body body = bodies.hold(collectivity, bodyId)
                .orElseThrow(() -> ProblemException.invalid("/bodyId", BODY_MUST_EXIST.with("body", bodyId)));
        Convocation called = call.apply(body);
        called.objection().ifPresent(reason -> {
            throw ProblemException.invalid("/endsAt", reason);
        });
        taken(called.convene(today()));
        MeetingRow row = MeetingRow.of(collectivity, called, title, place, clock.instant());
        rows.persistAndFlush(row);
        messages.convened(collectivity, body, row, clock.instant());
        return row;
    }

    MeetingRow cancel(String collectivity, UUID meetingId, String motive) {
        OnTheTable it = take(collectivity, meetingId);
        taken(it.meeting.cancel());
        it.row.cancel(motive, clock.instant());
        rows.flush();
        messages.cancelled(collectivity, it.body, it.row, clock.instant());
        return it.row;
    }

    MeetingRow add(String collectivity, UUID meetingId, String title, String url, String sha256) {
        MeetingRow row = take(collectivity, meetingId).row;
        if (row.documents().stream().anyMatch(each -> each.sha256().equals(sha256))) {
            throw ProblemException.refused(List.of(DOCUMENT_MUST_BE_ADDED_ONCE.with("sha256", sha256)));
        }
        row.add(title, url, sha256);
        rows.flush();
        return row;
    }

    MeetingRow hold(String collectivity, UUID meetingId, List<Attendance> recorded) {
        OnTheTable it = take(collectivity, meetingId);
        Map<Integer, Reason> repeated = Attendance.repeated(recorded);
        if (!repeated.isEmpty()) {
            throw ProblemException.invalid(repeated.entrySet().stream()
                    .map(each -> new ProblemException.Broken(
                            each.getValue(), "/attendees/" + each.getKey() + "/organisationId"))
                    .toList());
        }
        mustBeRegistered(
                collectivity,
                recorded.stream().map(Attendance::organisationId).toList(),
                "/attendees/%d/organisationId");
        List<Member> members = bodies.membersOf(collectivity, it.body).on(it.meeting.day());
        List<Attendee> attendees = taken(it.meeting.hold(recorded, members, clock.instant()));
        it.row.hold(attendees, clock.instant());
        rows.flush();
        messages.held(collectivity, it.body, it.row, clock.instant());
        return it.row;
    }

    /** @param plan the version of a plan that the proposal is about, {@code null} when it is about none */
    DecisionRow decide(String collectivity, UUID meetingId, Proposal proposal, @Nullable PlanRef plan) {
        OnTheTable it = take(collectivity, meetingId);
        it.meeting.objection(proposal.agendaItem()).ifPresent(reason -> {
            throw ProblemException.invalid("/agendaItem", reason);
        });
        Decision decision = taken(it.meeting.decide(
                plan == null ? proposal : proposal.about(text(collectivity, it.body.basinId(), plan))));
        DecisionRow row = DecisionRow.of(collectivity, meetingId, decision, clock.instant());
        decisions.persistAndFlush(row);
        messages.decided(collectivity, it.body, it.row, row, clock.instant());
        return row;
    }

    private DecidedText text(String collectivity, UUID basin, PlanRef plan) {
        return switch (DecidedText.of(
                plan.planId(), plan.version(), plans.sha256(collectivity, basin, plan.planId(), plan.version()))) {
            case Taken<DecidedText>(DecidedText text) -> text;
            case Refused<DecidedText>(var reasons) -> throw ProblemException.invalid("/plan", reasons.getFirst());
        };
    }

    MeetingRow draft(String collectivity, UUID meetingId, String text, LocalDate on) {
        OnTheTable it = take(collectivity, meetingId);
        taken(it.meeting.draft(on, today()));
        it.row.draft(text, on);
        rows.flush();
        return it.row;
    }

    MeetingRow approve(String collectivity, UUID meetingId, LocalDate on) {
        OnTheTable it = take(collectivity, meetingId);
        taken(it.meeting.approve(on, today()));
        it.row.approve(on);
        rows.flush();
        messages.approved(collectivity, it.body, it.row, on, clock.instant());
        return it.row;
    }

    Task assign(String collectivity, UUID meetingId, Task proposed) {
        OnTheTable it = take(collectivity, meetingId);
        mustBeRegistered(collectivity, List.of(proposed.organisationId()), "/organisationId");
        Task task = taken(it.meeting.assign(proposed));
        tasks.persist(TaskRow.of(collectivity, meetingId, task));
        return task;
    }

    Task done(String collectivity, UUID meetingId, UUID taskId, LocalDate on) {
        OnTheTable it = take(collectivity, meetingId);
        TaskRow row = tasks.byId(collectivity, meetingId, taskId).orElseThrow(ProblemException::notFound);
        Task task = taken(row.toDomain().done(on, it.meeting.day(), today()));
        row.apply(task);
        return task;
    }

    LocalDate today() {
        return Meeting.dayOf(clock.instant());
    }

    private OnTheTable take(String collectivity, UUID meetingId) {
        UUID bodyId = rows.bodyOf(collectivity, meetingId).orElseThrow(ProblemException::notFound);
        Body body = bodies.hold(collectivity, bodyId).orElseThrow(ProblemException::notFound);
        MeetingRow row = rows.byId(collectivity, meetingId).orElseThrow(ProblemException::notFound);
        Set<Integer> decided = decisions.ofMeeting(collectivity, meetingId).stream()
                .map(DecisionRow::agendaItem)
                .collect(Collectors.toUnmodifiableSet());
        return new OnTheTable(body, row, row.toDomain(body, decided));
    }

    /** @param pointer to the one that is not, with {@code %d} for its place */
    private void mustBeRegistered(String collectivity, List<UUID> ids, String pointer) {
        Map<UUID, Organisation> known = organisations.of(collectivity, ids);
        for (int i = 0; i < ids.size(); i++) {
            if (!known.containsKey(ids.get(i))) {
                throw ProblemException.invalid(
                        pointer.replace("%d", Integer.toString(i)),
                        ORGANISATION_MUST_EXIST.with("organisation", ids.get(i)));
            }
        }
    }

    private static <T> T taken(MeetingDecision<T> decision) {
        return switch (decision) {
            case Taken<T>(T now) -> now;
            case Refused<T>(var reasons) -> throw ProblemException.refused(reasons);
        };
    }
}
