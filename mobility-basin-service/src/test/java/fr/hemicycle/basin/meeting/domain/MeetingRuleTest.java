package fr.hemicycle.basin.meeting.domain;

import static fr.hemicycle.basin.body.domain.BodyKind.BASIN_COMMITTEE;
import static fr.hemicycle.basin.body.domain.BodyKind.STEERING_COMMITTEE;
import static fr.hemicycle.basin.body.domain.BodyKind.TECHNICAL_COMMITTEE;
import static fr.hemicycle.basin.body.domain.BodyRule.BODY_MUST_EXIST_ON_THE_DAY;
import static fr.hemicycle.basin.body.domain.Sample.FROM;
import static fr.hemicycle.basin.body.domain.Sample.NORD;
import static fr.hemicycle.basin.body.domain.Sample.PAS_DE_CALAIS;
import static fr.hemicycle.basin.body.domain.Sample.UNTIL;
import static fr.hemicycle.basin.body.domain.Sample.body;
import static fr.hemicycle.basin.body.domain.Sample.setting;
import static fr.hemicycle.basin.body.domain.Sample.signatory;
import static fr.hemicycle.basin.meeting.domain.MeetingRule.*;
import static fr.hemicycle.basin.meeting.domain.MeetingState.CANCELLED;
import static fr.hemicycle.basin.meeting.domain.MeetingState.CONVENED;
import static fr.hemicycle.basin.meeting.domain.MeetingState.HELD;
import static fr.hemicycle.basin.meeting.domain.Presence.ABSENT;
import static fr.hemicycle.basin.meeting.domain.Presence.EXCUSED;
import static fr.hemicycle.basin.meeting.domain.Presence.PRESENT;
import static fr.hemicycle.basin.meeting.domain.Voice.Choice.ABSTENTION;
import static fr.hemicycle.basin.meeting.domain.Voice.Choice.AGAINST;
import static fr.hemicycle.basin.meeting.domain.Voice.Choice.FOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.basin.body.domain.BodyKind;
import fr.hemicycle.basin.body.domain.DecisionMode;
import fr.hemicycle.basin.body.domain.Member;
import fr.hemicycle.basin.body.domain.MemberRole;
import fr.hemicycle.basin.body.domain.Pronouncement;
import fr.hemicycle.basin.body.domain.Representative;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.rule.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MeetingRuleTest {

    private static final Instant START = Instant.parse("2023-09-20T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2023, 9, 20);
    private static final UUID SOMME = new UUID(1, 80);
    private static final UUID AISNE = new UUID(1, 2);
    private static final UUID AMO = new UUID(1, 99);
    private static final UUID GUEST = new UUID(1, 100);
    private static final UUID SPEAKER = new UUID(8, 1);

    static Stream<Arguments> steps() {
        return Stream.of(
                row("convened with the notice to the day", () -> convened(DAY, DAY.minusDays(15), DAY)),
                row("a day too late", () -> convened(DAY, DAY.minusDays(14), DAY), NOTICE_MUST_BE_LONG_ENOUGH),
                row(
                        "called tomorrow",
                        () -> convened(DAY, DAY.minusDays(15), DAY.minusDays(16)),
                        CONVOCATION_MUST_NOT_LIE_AHEAD),
                row("on the body's last day", () -> convened(UNTIL, UNTIL.minusDays(15), UNTIL)),
                row("of a body that ended", () -> convened(UNTIL.plusDays(1), FROM, UNTIL), BODY_MUST_EXIST_ON_THE_DAY),
                row(
                        "of a body that did not begin",
                        () -> convened(FROM.minusDays(1), FROM.minusDays(30), FROM),
                        BODY_MUST_EXIST_ON_THE_DAY),
                row(
                        "three at once: ended, called ahead, too late",
                        () -> convened(UNTIL.plusDays(1), UNTIL, DAY),
                        BODY_MUST_EXIST_ON_THE_DAY,
                        CONVOCATION_MUST_NOT_LIE_AHEAD,
                        NOTICE_MUST_BE_LONG_ENOUGH),
                row(
                        "cancelled while convened",
                        () -> broken(meeting(STEERING_COMMITTEE, CONVENED).cancel())),
                row(
                        "cancelled when held",
                        () -> broken(meeting(STEERING_COMMITTEE, HELD).cancel()),
                        MEETING_MUST_STILL_BE_CONVENED),
                row(
                        "cancelled twice",
                        () -> broken(meeting(STEERING_COMMITTEE, CANCELLED).cancel()),
                        MEETING_MUST_STILL_BE_CONVENED),
                row("held as it begins", () -> held(STEERING_COMMITTEE, CONVENED, START, PAS_DE_CALAIS, SPEAKER)),
                row(
                        "a moment before",
                        () -> held(STEERING_COMMITTEE, CONVENED, START.minusMillis(1), PAS_DE_CALAIS, null),
                        MEETING_MUST_HAVE_BEGUN),
                row(
                        "held twice",
                        () -> held(STEERING_COMMITTEE, HELD, START, PAS_DE_CALAIS, null),
                        MEETING_MUST_STILL_BE_CONVENED),
                row("a guest of the open body", () -> held(BASIN_COMMITTEE, CONVENED, START, GUEST, null)),
                row(
                        "a guest of one that is not",
                        () -> held(STEERING_COMMITTEE, CONVENED, START, GUEST, null),
                        GUEST_MUST_COME_TO_AN_OPEN_BODY),
                row(
                        "somebody else's representative",
                        () -> held(STEERING_COMMITTEE, CONVENED, START, NORD, SPEAKER),
                        REPRESENTATIVE_MUST_SPEAK_FOR_THE_MEMBER),
                row(
                        "a guest's representative",
                        () -> held(BASIN_COMMITTEE, CONVENED, START, GUEST, SPEAKER),
                        REPRESENTATIVE_MUST_SPEAK_FOR_THE_MEMBER),
                row(
                        "four at once",
                        () -> held(STEERING_COMMITTEE, CANCELLED, START.minusMillis(1), GUEST, SPEAKER),
                        MEETING_MUST_STILL_BE_CONVENED,
                        MEETING_MUST_HAVE_BEGUN,
                        GUEST_MUST_COME_TO_AN_OPEN_BODY,
                        REPRESENTATIVE_MUST_SPEAK_FOR_THE_MEMBER),
                row(
                        "decided by those who are there",
                        () -> decided(meeting(STEERING_COMMITTEE, HELD), 1, voices(FOR, AGAINST))),
                row(
                        "before it was held",
                        () -> decided(meeting(STEERING_COMMITTEE, CONVENED), 1, List.of()),
                        MEETING_MUST_BE_HELD),
                row(
                        "an item that was decided",
                        () -> decided(meeting(STEERING_COMMITTEE, HELD), 2, voices(FOR, FOR)),
                        AGENDA_ITEM_MUST_BE_DECIDED_ONCE),
                row(
                        "after the minutes were approved",
                        () -> decided(meeting(STEERING_COMMITTEE, HELD, new Minutes(DAY, DAY)), 1, voices(FOR, FOR)),
                        MINUTES_MUST_NOT_BE_APPROVED_YET),
                row(
                        "by a body that does not decide",
                        () -> decided(meeting(TECHNICAL_COMMITTEE, HELD), 1, voices(FOR, FOR)),
                        PRONOUNCEMENT_MUST_LIE_WITH_THE_BODY),
                row(
                        "one of four there",
                        () -> decided(
                                meetingOf(PRESENT, EXCUSED, ABSENT, ABSENT), 1, List.of(new Voice(PAS_DE_CALAIS, FOR))),
                        REQUIRED_PRESENCE_MUST_BE_REACHED),
                row(
                        "two of four there",
                        () -> decided(meetingOf(PRESENT, PRESENT, ABSENT, ABSENT), 1, voices(FOR, FOR))),
                row(
                        "one who is there is not heard",
                        () -> decided(meeting(STEERING_COMMITTEE, HELD), 1, voices(FOR)),
                        EVERY_VOICE_PRESENT_MUST_BE_HEARD_ONCE),
                row(
                        "one is heard twice",
                        () -> decided(
                                meeting(STEERING_COMMITTEE, HELD),
                                1,
                                Stream.concat(voices(FOR, FOR).stream(), voices(FOR).stream())
                                        .toList()),
                        EVERY_VOICE_PRESENT_MUST_BE_HEARD_ONCE),
                row(
                        "an observer is heard",
                        () -> decided(
                                meeting(STEERING_COMMITTEE, HELD),
                                1,
                                List.of(new Voice(PAS_DE_CALAIS, FOR), new Voice(NORD, FOR), new Voice(AMO, FOR))),
                        EVERY_VOICE_PRESENT_MUST_BE_HEARD_ONCE),
                row(
                        "one who is absent is heard",
                        () -> decided(meeting(STEERING_COMMITTEE, HELD), 1, voices(FOR, FOR, FOR)),
                        EVERY_VOICE_PRESENT_MUST_BE_HEARD_ONCE),
                row(
                        "another is heard in the place of one who is there",
                        () -> decided(
                                meeting(STEERING_COMMITTEE, HELD),
                                1,
                                List.of(new Voice(PAS_DE_CALAIS, FOR), new Voice(SOMME, FOR))),
                        EVERY_VOICE_PRESENT_MUST_BE_HEARD_ONCE),
                row(
                        "one is heard twice in the place of another",
                        () -> decided(
                                meeting(STEERING_COMMITTEE, HELD),
                                1,
                                List.of(new Voice(PAS_DE_CALAIS, FOR), new Voice(PAS_DE_CALAIS, FOR))),
                        EVERY_VOICE_PRESENT_MUST_BE_HEARD_ONCE),
                row(
                        "five at once",
                        () -> decided(
                                with(
                                        meeting(TECHNICAL_COMMITTEE, HELD, new Minutes(DAY, DAY)),
                                        PRESENT,
                                        ABSENT,
                                        ABSENT,
                                        ABSENT),
                                2,
                                List.of()),
                        MINUTES_MUST_NOT_BE_APPROVED_YET,
                        AGENDA_ITEM_MUST_BE_DECIDED_ONCE,
                        PRONOUNCEMENT_MUST_LIE_WITH_THE_BODY,
                        REQUIRED_PRESENCE_MUST_BE_REACHED,
                        EVERY_VOICE_PRESENT_MUST_BE_HEARD_ONCE),
                row(
                        "drafted on the day",
                        () -> broken(meeting(STEERING_COMMITTEE, HELD).draft(DAY, DAY))),
                row(
                        "drafted again",
                        () -> broken(meeting(STEERING_COMMITTEE, HELD, new Minutes(DAY.plusDays(3), null))
                                .draft(DAY, DAY))),
                row(
                        "drafted before it was held",
                        () -> broken(meeting(STEERING_COMMITTEE, CONVENED).draft(DAY, DAY)),
                        MEETING_MUST_BE_HELD),
                row(
                        "drafted the day before",
                        () -> broken(meeting(STEERING_COMMITTEE, HELD).draft(DAY.minusDays(1), DAY)),
                        MINUTES_MUST_FOLLOW_THE_MEETING),
                row(
                        "drafted tomorrow",
                        () -> broken(meeting(STEERING_COMMITTEE, HELD).draft(DAY.plusDays(1), DAY)),
                        MINUTES_MUST_NOT_LIE_AHEAD),
                row(
                        "drafted after the approval",
                        () -> broken(meeting(STEERING_COMMITTEE, HELD, new Minutes(DAY, DAY))
                                .draft(DAY, DAY)),
                        MINUTES_MUST_NOT_BE_APPROVED_YET),
                row(
                        "approved on the day of the draft",
                        () -> broken(meeting(STEERING_COMMITTEE, HELD, new Minutes(DAY.plusDays(2), null))
                                .approve(DAY.plusDays(2), DAY.plusDays(2)))),
                row(
                        "approved before the draft",
                        () -> broken(meeting(STEERING_COMMITTEE, HELD, new Minutes(DAY.plusDays(2), null))
                                .approve(DAY.plusDays(1), DAY.plusDays(2))),
                        MINUTES_MUST_FOLLOW_THE_MEETING),
                row(
                        "approved tomorrow",
                        () -> broken(meeting(STEERING_COMMITTEE, HELD, new Minutes(DAY, null))
                                .approve(DAY.plusDays(1), DAY)),
                        MINUTES_MUST_NOT_LIE_AHEAD),
                row(
                        "approved without a draft",
                        () -> broken(meeting(STEERING_COMMITTEE, HELD).approve(DAY, DAY)),
                        MINUTES_MUST_BE_DRAFTED_FIRST),
                row(
                        "approved twice",
                        () -> broken(meeting(STEERING_COMMITTEE, HELD, new Minutes(DAY, DAY))
                                .approve(DAY, DAY)),
                        MINUTES_MUST_NOT_BE_APPROVED_YET),
                row(
                        "approved: three at once",
                        () -> broken(meeting(STEERING_COMMITTEE, CONVENED).approve(DAY.plusDays(1), DAY)),
                        MEETING_MUST_BE_HELD,
                        MINUTES_MUST_BE_DRAFTED_FIRST,
                        MINUTES_MUST_NOT_LIE_AHEAD),
                row(
                        "a task due on the day",
                        () -> broken(meeting(STEERING_COMMITTEE, HELD).assign(task(DAY, null)))),
                row(
                        "a task due the day before",
                        () -> broken(meeting(STEERING_COMMITTEE, HELD).assign(task(DAY.minusDays(1), null))),
                        TASK_MUST_NOT_BE_DUE_BEFORE_THE_MEETING),
                row(
                        "a task of a meeting to come, and due before",
                        () -> broken(meeting(STEERING_COMMITTEE, CONVENED).assign(task(DAY.minusDays(1), null))),
                        MEETING_MUST_BE_HELD,
                        TASK_MUST_NOT_BE_DUE_BEFORE_THE_MEETING),
                row("a task done on the day", () -> broken(task(DAY, null).done(DAY, DAY, DAY))),
                row(
                        "a task done the day before",
                        () -> broken(task(DAY, null).done(DAY.minusDays(1), DAY, DAY)),
                        TASK_MUST_BE_DONE_AFTER_THE_MEETING),
                row(
                        "a task done tomorrow",
                        () -> broken(task(DAY, null).done(DAY.plusDays(1), DAY, DAY)),
                        TASK_MUST_NOT_BE_DONE_AHEAD),
                row(
                        "a task done twice, before the meeting",
                        () -> broken(task(DAY, DAY).done(DAY.minusDays(1), DAY, DAY)),
                        TASK_MUST_BE_DONE_ONCE,
                        TASK_MUST_BE_DONE_AFTER_THE_MEETING));
    }

    static Stream<Arguments> objections() {
        return Stream.of(
                row("ends a second later", () -> ends("2023-09-20T12:00:01Z")),
                row("ends as it begins", () -> ends("2023-09-20T12:00:00Z"), MEETING_MUST_END_LATER_ON_ITS_DAY),
                row("ends before", () -> ends("2023-09-20T11:00:00Z"), MEETING_MUST_END_LATER_ON_ITS_DAY),
                row("ends before midnight in Paris", () -> ends("2023-09-20T21:59:59Z")),
                row("ends at midnight in Paris", () -> ends("2023-09-20T22:00:00Z"), MEETING_MUST_END_LATER_ON_ITS_DAY),
                row(
                        "the first item",
                        () -> meeting(STEERING_COMMITTEE, HELD).objection(1).stream()
                                .toList()),
                row(
                        "the last item",
                        () -> meeting(STEERING_COMMITTEE, HELD).objection(2).stream()
                                .toList()),
                row(
                        "an item before the first",
                        () -> meeting(STEERING_COMMITTEE, HELD).objection(0).stream()
                                .toList(),
                        AGENDA_ITEM_MUST_EXIST),
                row(
                        "an item after the last",
                        () -> meeting(STEERING_COMMITTEE, HELD).objection(3).stream()
                                .toList(),
                        AGENDA_ITEM_MUST_EXIST),
                row("a version that the basin has", () -> broken(DecidedText.of(NORD, 1, Optional.of("62")))),
                row(
                        "one that it does not have",
                        () -> broken(DecidedText.of(NORD, 2, Optional.empty())),
                        DECIDED_PLAN_MUST_BE_OF_THE_BASIN),
                row("two organisations", () -> repeated(NORD, PAS_DE_CALAIS)),
                row("one organisation twice", () -> repeated(NORD, NORD), ATTENDEE_MUST_BE_NAMED_ONCE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"steps", "objections"})
    void decides_by_the_rules_in_their_order(String row, Supplier<List<Reason>> reasons, List<Rule> broken) {
        assertThat(reasons.get().stream().map(Reason::code).toList())
                .as(row)
                .isEqualTo(broken.stream().map(Rule::name).toList());
    }

    /** That a document is there already is asked of the rows: MeetingResourceTest. */
    @Test
    void every_rule_has_a_row_that_breaks_it() {
        Set<MeetingRule> rows = Stream.concat(steps(), objections())
                .flatMap(row -> ((List<?>) row.get()[2]).stream())
                .filter(MeetingRule.class::isInstance)
                .map(MeetingRule.class::cast)
                .collect(Collectors.toSet());
        assertThat(EnumSet.complementOf(EnumSet.copyOf(rows))).containsExactly(DOCUMENT_MUST_BE_ADDED_ONCE);
    }

    @Test
    void a_refusal_says_whether_its_rule_is_the_reports_a_setting_or_our_own() {
        assertThat(convened(UNTIL.plusDays(1), UNTIL, DAY))
                .extracting(Reason::source)
                .containsExactly(
                        "Hémicycle, bodies of a basin", "Hémicycle, meetings of bodies", "rules of the body (setting)");
        assertThat(held(STEERING_COMMITTEE, CONVENED, START, GUEST, null))
                .extracting(Reason::source)
                .containsExactly("Rapport n° 49 du 13/12/2022, § 2");
    }

    @Test
    void counts_by_the_rule_of_the_day_and_keeps_its_figures() {
        Decision decision = taken(
                meeting(STEERING_COMMITTEE, HELD).decide(proposal(1, Pronouncement.DECISION, voices(FOR, ABSTENTION))));

        assertThat(decision.setting().mode()).isEqualTo(DecisionMode.CONSENSUS);
        assertThat(decision.tally()).isEqualTo(new Tally(3, 2, 1, 0, 1));
        assertThat(decision.tally().present()).isEqualTo(2);
        assertThat(decision.adopted()).isTrue();
        assertThat(taken(meeting(STEERING_COMMITTEE, HELD)
                                .decide(proposal(1, Pronouncement.DECISION, voices(FOR, AGAINST))))
                        .adopted())
                .isFalse();
    }

    @Test
    void applies_the_rule_that_begins_on_the_day_of_the_meeting() {
        Meeting meeting = new Meeting(
                new UUID(2, 2),
                body(
                        STEERING_COMMITTEE,
                        setting(FROM, DecisionMode.CONSENSUS, 100),
                        setting(DAY, DecisionMode.MAJORITY, 10),
                        setting(DAY.plusDays(1), DecisionMode.UNANIMITY_OF_SIGNATORIES, 100)),
                START,
                List.of("Axes"),
                HELD,
                attendees(PRESENT, PRESENT, ABSENT),
                Set.of(),
                Minutes.NONE);

        Decision decision = taken(meeting.decide(proposal(1, Pronouncement.DECISION, voices(FOR, ABSTENTION))));

        assertThat(decision.setting().mode()).isEqualTo(DecisionMode.MAJORITY);
        assertThat(decision.tally().required()).isEqualTo(1);
        assertThat(decision.adopted()).isTrue();
    }

    @Test
    void puts_every_member_into_the_record_once_and_a_guest_without_a_role() {
        List<Attendee> attendees = taken(meeting(BASIN_COMMITTEE, CONVENED)
                .hold(
                        List.of(new Attendance(GUEST, PRESENT, null), new Attendance(PAS_DE_CALAIS, EXCUSED, SPEAKER)),
                        List.of(signatory(NORD), spokenFor()),
                        START));

        assertThat(attendees)
                .containsExactly(
                        new Attendee(GUEST, null, PRESENT, null),
                        new Attendee(PAS_DE_CALAIS, MemberRole.SIGNATORY, EXCUSED, SPEAKER),
                        new Attendee(NORD, MemberRole.SIGNATORY, ABSENT, null));
    }

    @Test
    void puts_those_whom_nobody_named_in_the_order_in_which_they_joined() {
        List<Attendee> attendees = taken(meeting(STEERING_COMMITTEE, CONVENED)
                .hold(List.of(), List.of(signatory(SOMME), signatory(AISNE), signatory(NORD)), START));

        assertThat(attendees).extracting(Attendee::organisationId).containsExactly(AISNE, NORD, SOMME);
        assertThat(attendees).extracting(Attendee::presence).containsOnly(ABSENT);
    }

    @Test
    void names_the_line_that_repeats_an_organisation() {
        assertThat(Attendance.repeated(List.of(
                        new Attendance(NORD, PRESENT, null),
                        new Attendance(PAS_DE_CALAIS, PRESENT, null),
                        new Attendance(NORD, ABSENT, null))))
                .containsOnlyKeys(2);
    }

    @Test
    void goes_from_one_state_to_the_next() {
        assertThat(taken(meeting(STEERING_COMMITTEE, CONVENED).cancel())).isEqualTo(CANCELLED);
        assertThat(taken(meeting(STEERING_COMMITTEE, HELD).draft(DAY, DAY))).isEqualTo(new Minutes(DAY, null));
        assertThat(taken(meeting(STEERING_COMMITTEE, HELD, new Minutes(DAY, null))
                        .approve(DAY, DAY)))
                .isEqualTo(new Minutes(DAY, DAY));
        assertThat(taken(task(DAY, null).done(DAY, DAY, DAY))).isEqualTo(task(DAY, DAY));
        assertThat(taken(meeting(STEERING_COMMITTEE, HELD).assign(task(DAY, null))))
                .isEqualTo(task(DAY, null));
        Meeting convened = taken(convocation(DAY, DAY.minusDays(15)).convene(DAY));
        assertThat(convened.state()).isEqualTo(CONVENED);
        assertThat(convened.day()).isEqualTo(DAY);
    }

    @Test
    void a_task_is_late_the_day_after_it_was_due_until_it_is_done() {
        assertThat(task(DAY, null).isLateOn(DAY)).isFalse();
        assertThat(task(DAY, null).isLateOn(DAY.plusDays(1))).isTrue();
        assertThat(task(DAY, DAY).isLateOn(DAY.plusDays(1))).isFalse();
    }

    private static Arguments row(String name, Supplier<List<Reason>> reasons, Rule... broken) {
        return arguments(name, reasons, List.of(broken));
    }

    private static <T> List<Reason> broken(MeetingDecision<T> decision) {
        return switch (decision) {
            case MeetingDecision.Taken<T> _ -> List.of();
            case MeetingDecision.Refused<T>(var reasons) -> reasons;
        };
    }

    private static <T> T taken(MeetingDecision<T> decision) {
        return switch (decision) {
            case MeetingDecision.Taken<T>(T now) -> now;
            case MeetingDecision.Refused<T>(var reasons) -> throw new AssertionError(reasons);
        };
    }

    private static Convocation convocation(LocalDate day, LocalDate convenedOn) {
        Instant start = Instant.parse(day + "T12:00:00Z");
        return new Convocation(
                new UUID(2, 2), body(STEERING_COMMITTEE), start, start.plusSeconds(60), convenedOn, List.of("Axes"));
    }

    private static List<Reason> convened(LocalDate day, LocalDate convenedOn, LocalDate today) {
        return broken(convocation(day, convenedOn).convene(today));
    }

    private static List<Reason> ends(String endsAt) {
        return new Convocation(
                        new UUID(2, 2), body(STEERING_COMMITTEE), START, Instant.parse(endsAt), FROM, List.of("Axes"))
                .objection().stream().toList();
    }

    private static List<Reason> repeated(UUID one, UUID other) {
        return List.copyOf(
                Attendance.repeated(List.of(new Attendance(one, PRESENT, null), new Attendance(other, ABSENT, null)))
                        .values());
    }

    /** Three signatories of whom two are there, and an observer who is. */
    private static Meeting meeting(BodyKind kind, MeetingState state) {
        return meeting(kind, state, Minutes.NONE);
    }

    private static Meeting meeting(BodyKind kind, MeetingState state, Minutes minutes) {
        return new Meeting(
                new UUID(2, 2),
                body(kind),
                START,
                List.of("Axes", "Calendrier"),
                state,
                state == HELD ? attendees(PRESENT, PRESENT, EXCUSED) : List.of(),
                Set.of(2),
                minutes);
    }

    private static Meeting meetingOf(Presence... presences) {
        return with(meeting(STEERING_COMMITTEE, HELD), presences);
    }

    private static Meeting with(Meeting meeting, Presence... presences) {
        return new Meeting(
                meeting.id(),
                meeting.body(),
                meeting.startsAt(),
                meeting.agenda(),
                meeting.state(),
                attendees(presences),
                meeting.decided(),
                meeting.minutes());
    }

    private static List<Attendee> attendees(Presence... presences) {
        List<UUID> signatories = List.of(PAS_DE_CALAIS, NORD, SOMME, AISNE);
        Stream<Attendee> members = IntStream.range(0, presences.length)
                .mapToObj(i -> new Attendee(signatories.get(i), MemberRole.SIGNATORY, presences[i], null));
        return Stream.concat(
                        members,
                        Stream.of(
                                new Attendee(AMO, MemberRole.OBSERVER, PRESENT, null),
                                new Attendee(GUEST, null, PRESENT, null)))
                .toList();
    }

    private static List<Voice> voices(Voice.Choice... choices) {
        List<UUID> signatories = List.of(PAS_DE_CALAIS, NORD, SOMME);
        return IntStream.range(0, choices.length)
                .mapToObj(i -> new Voice(signatories.get(i), choices[i]))
                .toList();
    }

    private static Member spokenFor() {
        return new Member(
                new UUID(4, 62),
                new UUID(0, 1),
                PAS_DE_CALAIS,
                MemberRole.SIGNATORY,
                FROM,
                null,
                List.of(new Representative(SPEAKER, "Camille EXEMPLE", "Cheffe de service", FROM, null)));
    }

    private static List<Reason> held(
            BodyKind kind, MeetingState state, Instant now, UUID organisation, @Nullable UUID speaker) {
        return broken(meeting(kind, state)
                .hold(
                        List.of(new Attendance(organisation, PRESENT, speaker)),
                        List.of(spokenFor(), signatory(NORD)),
                        now));
    }

    private static Proposal proposal(int item, Pronouncement kind, List<Voice> voices) {
        return new Proposal(new UUID(9, 9), item, kind, "Retenir les quatre axes", voices, null);
    }

    private static List<Reason> decided(Meeting meeting, int item, List<Voice> voices) {
        return broken(meeting.decide(proposal(item, Pronouncement.DECISION, voices)));
    }

    private static Task task(LocalDate dueOn, @Nullable LocalDate doneOn) {
        return new Task(new UUID(9, 8), "Recenser", NORD, dueOn, doneOn);
    }
}
