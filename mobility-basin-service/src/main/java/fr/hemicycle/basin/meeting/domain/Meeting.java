package fr.hemicycle.basin.meeting.domain;

import static fr.hemicycle.basin.meeting.domain.MeetingRule.AGENDA_ITEM_MUST_BE_DECIDED_ONCE;
import static fr.hemicycle.basin.meeting.domain.MeetingRule.AGENDA_ITEM_MUST_EXIST;
import static fr.hemicycle.basin.meeting.domain.MeetingRule.GUEST_MUST_COME_TO_AN_OPEN_BODY;
import static fr.hemicycle.basin.meeting.domain.MeetingRule.MEETING_MUST_BE_HELD;
import static fr.hemicycle.basin.meeting.domain.MeetingRule.MEETING_MUST_HAVE_BEGUN;
import static fr.hemicycle.basin.meeting.domain.MeetingRule.MEETING_MUST_STILL_BE_CONVENED;
import static fr.hemicycle.basin.meeting.domain.MeetingRule.PRONOUNCEMENT_MUST_LIE_WITH_THE_BODY;
import static fr.hemicycle.basin.meeting.domain.MeetingRule.REPRESENTATIVE_MUST_SPEAK_FOR_THE_MEMBER;
import static fr.hemicycle.basin.meeting.domain.MeetingRule.REQUIRED_PRESENCE_MUST_BE_REACHED;
import static fr.hemicycle.basin.meeting.domain.MeetingRule.TASK_MUST_NOT_BE_DUE_BEFORE_THE_MEETING;

import fr.hemicycle.basin.body.domain.Body;
import fr.hemicycle.basin.body.domain.Member;
import fr.hemicycle.basin.body.domain.Setting;
import fr.hemicycle.platform.rule.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A meeting of a body.
 *
 * @param attendees every member of the day and every guest once it was held, nobody before
 * @param decided numbers of the agenda items that were decided
 */
public record Meeting(
        UUID id,
        Body body,
        Instant startsAt,
        List<String> agenda,
        MeetingState state,
        List<Attendee> attendees,
        Set<Integer> decided,
        Minutes minutes) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    public Meeting {
        agenda = List.copyOf(agenda);
        attendees = List.copyOf(attendees);
        decided = Set.copyOf(decided);
    }

    static Meeting convened(Convocation called) {
        return new Meeting(
                called.meetingId(),
                called.body(),
                called.startsAt(),
                called.agenda(),
                MeetingState.CONVENED,
                List.of(),
                Set.of(),
                Minutes.NONE);
    }

    /** The day by the calendar on the wall of a French meeting room. */
    public static LocalDate dayOf(Instant at) {
        return at.atZone(PARIS).toLocalDate();
    }

    public LocalDate day() {
        return dayOf(startsAt);
    }

    public MeetingDecision<MeetingState> cancel() {
        return MeetingDecision.of(notConvenedAnyMore(), () -> MeetingState.CANCELLED);
    }

    /**
     * The record of who was there. A member that it does not name was absent.
     *
     * @param members of the body on that day
     */
    public MeetingDecision<List<Attendee>> hold(List<Attendance> recorded, List<Member> members, Instant now) {
        List<Reason> reasons = new ArrayList<>(notConvenedAnyMore());
        if (now.isBefore(startsAt)) {
            reasons.add(MEETING_MUST_HAVE_BEGUN.with("startsAt", startsAt));
        }
        Map<UUID, Member> byOrganisation =
                members.stream().collect(Collectors.toMap(Member::organisationId, Function.identity()));
        for (Attendance each : recorded) {
            if (!byOrganisation.containsKey(each.organisationId())
                    && !body.kind().isOpen()) {
                reasons.add(GUEST_MUST_COME_TO_AN_OPEN_BODY.with(
                        "organisation", each.organisationId(), "kind", body.kind()));
            }
        }
        for (Attendance each : recorded) {
            Member member = byOrganisation.get(each.organisationId());
            UUID speaker = each.representativeId();
            if (speaker != null && (member == null || !member.isSpokenForBy(speaker, day()))) {
                reasons.add(REPRESENTATIVE_MUST_SPEAK_FOR_THE_MEMBER.with(
                        "representative", speaker, "organisation", each.organisationId(), "day", day()));
            }
        }
        return MeetingDecision.of(reasons, () -> attendees(recorded, byOrganisation));
    }

    /** What is wrong with the number of an item. */
    public Optional<Reason> objection(int agendaItem) {
        return agendaItem >= 1 && agendaItem <= agenda.size()
                ? Optional.empty()
                : Optional.of(AGENDA_ITEM_MUST_EXIST.with("item", agendaItem, "items", agenda.size()));
    }

    /** What the body says to an item, by the rules of the day. */
    public MeetingDecision<Decision> decide(Proposal proposal) {
        List<Reason> reasons = new ArrayList<>(notHeld());
        reasons.addAll(minutes.approvedAlready());
        if (decided.contains(proposal.agendaItem())) {
            reasons.add(AGENDA_ITEM_MUST_BE_DECIDED_ONCE.with("item", proposal.agendaItem()));
        }
        if (proposal.kind() != body.kind().pronounces()) {
            reasons.add(PRONOUNCEMENT_MUST_LIE_WITH_THE_BODY.with(
                    "kind",
                    proposal.kind(),
                    "body",
                    body.kind(),
                    "pronounces",
                    body.kind().pronounces()));
        }
        Setting setting = body.settingOn(day());
        int members = (int) attendees.stream().filter(Attendee::hasAVoice).count();
        Set<UUID> present = attendees.stream()
                .filter(Attendee::isHeard)
                .map(Attendee::organisationId)
                .collect(Collectors.toUnmodifiableSet());
        int required = Tally.required(members, setting.presencePercent());
        if (state == MeetingState.HELD && present.size() < required) {
            reasons.add(REQUIRED_PRESENCE_MUST_BE_REACHED.with(
                    "present", present.size(), "members", members, "required", required));
        }
        if (state == MeetingState.HELD) {
            reasons.addAll(proposal.unheard(present));
        }
        Tally tally = Tally.of(members, setting.presencePercent(), proposal.voices());
        return MeetingDecision.of(
                reasons,
                () -> new Decision(
                        proposal.id(),
                        proposal.agendaItem(),
                        proposal.kind(),
                        proposal.text(),
                        setting,
                        tally,
                        tally.isAdoptedBy(setting.mode()),
                        proposal.voices(),
                        proposal.plan()));
    }

    public MeetingDecision<Minutes> draft(LocalDate on, LocalDate today) {
        return minutes.draft(notHeld(), day(), on, today);
    }

    public MeetingDecision<Minutes> approve(LocalDate on, LocalDate today) {
        return minutes.approve(notHeld(), day(), on, today);
    }

    public MeetingDecision<Task> assign(Task task) {
        List<Reason> reasons = new ArrayList<>(notHeld());
        if (task.dueOn().isBefore(day())) {
            reasons.add(TASK_MUST_NOT_BE_DUE_BEFORE_THE_MEETING.with("dueOn", task.dueOn(), "day", day()));
        }
        return MeetingDecision.of(reasons, () -> task);
    }

    private List<Attendee> attendees(List<Attendance> recorded, Map<UUID, Member> members) {
        Set<UUID> named = recorded.stream().map(Attendance::organisationId).collect(Collectors.toUnmodifiableSet());
        return Stream.concat(
                        recorded.stream().map(each -> {
                            Member member = members.get(each.organisationId());
                            return new Attendee(
                                    each.organisationId(),
                                    member == null ? null : member.role(),
                                    each.presence(),
                                    each.representativeId());
                        }),
                        members.values().stream()
                                .filter(member -> !named.contains(member.organisationId()))
                                .sorted((one, other) -> one.id().compareTo(other.id()))
                                .map(member ->
                                        new Attendee(member.organisationId(), member.role(), Presence.ABSENT, null)))
                .toList();
    }

    private List<Reason> notConvenedAnyMore() {
        return state == MeetingState.CONVENED
                ? List.of()
                : List.of(MEETING_MUST_STILL_BE_CONVENED.with("state", state));
    }

    private List<Reason> notHeld() {
        return state == MeetingState.HELD ? List.of() : List.of(MEETING_MUST_BE_HELD.with("state", state));
    }
}
