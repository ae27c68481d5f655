package fr.hemicycle.vote.sitting.domain;

import static fr.hemicycle.vote.body.domain.SampleBody.member;
import static fr.hemicycle.vote.body.domain.SampleBody.seats;
import static fr.hemicycle.vote.sitting.domain.SampleSitting.HELD_ON;
import static fr.hemicycle.vote.sitting.domain.SittingRule.EVERY_MEMBER_MUST_STAND_IN_ONE_BUCKET;
import static fr.hemicycle.vote.sitting.domain.SittingRule.NOTICE_MUST_BE_LONG_ENOUGH;
import static fr.hemicycle.vote.sitting.domain.SittingRule.OPENING_MUST_BE_ON_THE_DAY;
import static fr.hemicycle.vote.sitting.domain.SittingRule.OPENING_MUST_NOT_LIE_AHEAD;
import static fr.hemicycle.vote.sitting.domain.SittingRule.OPENING_MUST_NOT_PRECEDE_THE_HOUR_OF_THE_CONVOCATION;
import static fr.hemicycle.vote.sitting.domain.SittingRule.PRESIDENT_MUST_BE_PRESENT;
import static fr.hemicycle.vote.sitting.domain.SittingRule.QUORUM_MUST_BE_REACHED;
import static fr.hemicycle.vote.sitting.domain.SittingRule.ROLL_CALL_MUST_BE_TAKEN_ONCE;
import static fr.hemicycle.vote.sitting.domain.SittingRule.RULEBOOK_MUST_COVER_THE_DAY;
import static fr.hemicycle.vote.sitting.domain.SittingRule.SECOND_CONVOCATION_MUST_BE_CALLED_ONCE;
import static fr.hemicycle.vote.sitting.domain.SittingRule.SECOND_CONVOCATION_MUST_BE_THREE_DAYS_LATER;
import static fr.hemicycle.vote.sitting.domain.SittingRule.SECOND_CONVOCATION_MUST_FOLLOW_A_SITTING_OF_THE_SAME_BODY;
import static fr.hemicycle.vote.sitting.domain.SittingRule.SECOND_CONVOCATION_MUST_FOLLOW_A_SITTING_WITHOUT_QUORUM;
import static fr.hemicycle.vote.sitting.domain.SittingRule.SECOND_CONVOCATION_MUST_NOT_NEED_A_QUORUM;
import static fr.hemicycle.vote.sitting.domain.SittingRule.SECRETARY_MUST_BE_PRESENT;
import static fr.hemicycle.vote.sitting.domain.SittingRule.SITTING_MUST_EXIST;
import static fr.hemicycle.vote.sitting.domain.SittingRule.SITTING_MUST_NOT_PRECEDE_ITS_CONVOCATION;
import static fr.hemicycle.vote.sitting.domain.SittingRule.URGENCY_MUST_BE_PROVIDED_FOR_BY_THE_LAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.body.domain.InternalRules;
import fr.hemicycle.vote.body.domain.SampleBody;
import fr.hemicycle.vote.body.domain.Seat;
import fr.hemicycle.vote.rulebook.domain.Rulebooks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SittingRuleTest {

    /** SITTING_MUST_EXIST is asked by the shell; a second convocation that is called twice has a test below; the two rules of the quorum are proven in QuorumTest. */
    private static final Set<SittingRule> ELSEWHERE = EnumSet.of(
            SITTING_MUST_EXIST,
            QUORUM_MUST_BE_REACHED,
            SECOND_CONVOCATION_MUST_NOT_NEED_A_QUORUM,
            SECOND_CONVOCATION_MUST_BE_CALLED_ONCE);

    private static final SampleSitting FILE = SampleSitting.ofTheFile();
    private static final SampleSitting WITHOUT_QUORUM = FILE.with(11, 0);
    private static final List<Seat> SEATS = seats(44, 2);
    private static final LocalDate THREE_DAYS_LATER = HELD_ON.plusDays(3);

    static Stream<Arguments> convocations() {
        return Stream.of(
                arguments("a first convocation", BodyKind.STANDING_COMMITTEE, HELD_ON, null, List.of()),
                arguments(
                        "a first one on a day before any rulebook",
                        BodyKind.PLENARY,
                        LocalDate.of(2022, 7, 31),
                        null,
                        List.of(RULEBOOK_MUST_COVER_THE_DAY)),
                arguments(
                        "a body that adopts nothing",
                        BodyKind.THEMATIC_COMMISSION,
                        HELD_ON,
                        null,
                        List.of(RULEBOOK_MUST_COVER_THE_DAY)),
                arguments(
                        "three days after a sitting without quorum",
                        BodyKind.STANDING_COMMITTEE,
                        THREE_DAYS_LATER,
                        WITHOUT_QUORUM.build(),
                        List.of()),
                arguments(
                        "two days after",
                        BodyKind.STANDING_COMMITTEE,
                        HELD_ON.plusDays(2),
                        WITHOUT_QUORUM.build(),
                        List.of(SECOND_CONVOCATION_MUST_BE_THREE_DAYS_LATER)),
                arguments(
                        "four days after",
                        BodyKind.STANDING_COMMITTEE,
                        HELD_ON.plusDays(4),
                        WITHOUT_QUORUM.build(),
                        List.of(SECOND_CONVOCATION_MUST_BE_THREE_DAYS_LATER)),
                arguments(
                        "after a sitting with quorum",
                        BodyKind.STANDING_COMMITTEE,
                        THREE_DAYS_LATER,
                        FILE.build(),
                        List.of(SECOND_CONVOCATION_MUST_FOLLOW_A_SITTING_WITHOUT_QUORUM)),
                arguments(
                        "after a sitting that nobody has called yet",
                        BodyKind.STANDING_COMMITTEE,
                        THREE_DAYS_LATER,
                        FILE.unopened(),
                        List.of(SECOND_CONVOCATION_MUST_FOLLOW_A_SITTING_WITHOUT_QUORUM)),
                arguments(
                        "after another body's",
                        BodyKind.PLENARY,
                        THREE_DAYS_LATER,
                        WITHOUT_QUORUM.build(),
                        List.of(SECOND_CONVOCATION_MUST_FOLLOW_A_SITTING_OF_THE_SAME_BODY)),
                arguments(
                        "all three at once",
                        BodyKind.PLENARY,
                        HELD_ON,
                        FILE.build(),
                        List.of(
                                SECOND_CONVOCATION_MUST_FOLLOW_A_SITTING_OF_THE_SAME_BODY,
                                SECOND_CONVOCATION_MUST_FOLLOW_A_SITTING_WITHOUT_QUORUM,
                                SECOND_CONVOCATION_MUST_BE_THREE_DAYS_LATER)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("convocations")
    void opens_a_sitting_or_names_every_broken_rule(
            String row, BodyKind kind, LocalDate heldOn, @Nullable Sitting after, List<SittingRule> broken) {
        Convocation convocation =
                new Convocation(new UUID(9, 9), SampleBody.of(kind), heldOn, Notice.UNKNOWN, after, false);
        assertThat(codes(convocation.open(Rulebooks.CGCT))).containsExactlyElementsOf(names(broken));
    }

    static Stream<Arguments> notices() {
        return Stream.of(
                arguments("the plenary, 12 days before", BodyKind.PLENARY, null, 12, false, List.of()),
                arguments(
                        "the plenary, 11 days before",
                        BodyKind.PLENARY,
                        null,
                        11,
                        false,
                        List.of(NOTICE_MUST_BE_LONG_ENOUGH)),
                arguments("the plenary in urgency, one clear day", BodyKind.PLENARY, null, 2, true, List.of()),
                arguments(
                        "the plenary in urgency, the day before",
                        BodyKind.PLENARY,
                        null,
                        1,
                        true,
                        List.of(NOTICE_MUST_BE_LONG_ENOUGH)),
                arguments(
                        "the plenary with longer internal rules, 14 days before",
                        BodyKind.PLENARY,
                        15,
                        14,
                        false,
                        List.of(NOTICE_MUST_BE_LONG_ENOUGH)),
                arguments("the committee on the same day", BodyKind.STANDING_COMMITTEE, null, 0, false, List.of()),
                arguments(
                        "the committee by its internal rules, just in time",
                        BodyKind.STANDING_COMMITTEE,
                        8,
                        8,
                        false,
                        List.of()),
                arguments(
                        "the committee by its internal rules, a day late",
                        BodyKind.STANDING_COMMITTEE,
                        8,
                        7,
                        false,
                        List.of(NOTICE_MUST_BE_LONG_ENOUGH)),
                arguments(
                        "the committee in urgency",
                        BodyKind.STANDING_COMMITTEE,
                        null,
                        3,
                        true,
                        List.of(URGENCY_MUST_BE_PROVIDED_FOR_BY_THE_LAW)),
                arguments(
                        "the day after the sitting",
                        BodyKind.PLENARY,
                        null,
                        -1,
                        false,
                        List.of(SITTING_MUST_NOT_PRECEDE_ITS_CONVOCATION, NOTICE_MUST_BE_LONG_ENOUGH)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notices")
    void asks_for_the_notice_of_the_law_and_of_the_internal_rules(
            String row,
            BodyKind kind,
            @Nullable Integer internalDays,
            int daysBefore,
            boolean urgent,
            List<SittingRule> broken) {
        Body plain = SampleBody.of(kind);
        Body body = new Body(plain.id(), kind, plain.name(), new InternalRules(false, internalDays, false));
        Notice notice = new Notice(HELD_ON.minusDays(daysBefore), urgent);
        Convocation convocation = new Convocation(new UUID(9, 9), body, HELD_ON, notice, null, false);
        assertThat(codes(convocation.open(Rulebooks.CGCT))).containsExactlyElementsOf(names(broken));
    }

    @ParameterizedTest
    @CsvSource({"PLENARY, 12, CGCT L3121-19", "PLENARY, 13, internal rules", "STANDING_COMMITTEE, 8, internal rules"})
    void names_the_law_or_the_internal_rules_whichever_asks_for_longer(BodyKind kind, int internalDays, String source) {
        Body plain = SampleBody.of(kind);
        Body body = new Body(plain.id(), kind, plain.name(), new InternalRules(false, internalDays, false));
        Convocation late =
                new Convocation(new UUID(9, 9), body, HELD_ON, new Notice(HELD_ON.minusDays(1), false), null, false);
        assertThat(late.open(Rulebooks.CGCT))
                .isInstanceOfSatisfying(
                        SittingDecision.Refused.class,
                        refused -> assertThat(refused.reasons().getFirst().source())
                                .startsWith(source));
    }

    @Test
    void judges_no_notice_that_the_record_does_not_know() {
        Convocation convocation =
                new Convocation(new UUID(9, 9), SampleBody.of(BodyKind.PLENARY), HELD_ON, Notice.UNKNOWN, null, false);
        assertThat(codes(convocation.open(Rulebooks.CGCT))).isEmpty();
    }

    @Test
    void follows_a_sitting_without_quorum_once() {
        Convocation again = new Convocation(
                new UUID(9, 9),
                SampleBody.of(BodyKind.STANDING_COMMITTEE),
                THREE_DAYS_LATER,
                Notice.UNKNOWN,
                WITHOUT_QUORUM.build(),
                true);
        assertThat(codes(again.open(Rulebooks.CGCT))).containsExactly("SECOND_CONVOCATION_MUST_BE_CALLED_ONCE");
    }

    static Stream<Arguments> rollCalls() {
        Minutes good = FILE.minutes();
        return Stream.of(
                arguments("in order", FILE.unopened(), good, List.of()),
                arguments("taken again", FILE.build(), good, List.of(ROLL_CALL_MUST_BE_TAKEN_ONCE)),
                arguments(
                        "a member is missing",
                        FILE.unopened(),
                        minutes(1, 2, good.lines().subList(0, 45)),
                        List.of(EVERY_MEMBER_MUST_STAND_IN_ONE_BUCKET)),
                arguments(
                        "a member stands in two buckets",
                        FILE.unopened(),
                        minutes(1, 2, and(good, 44, Attendance.ABSENT)),
                        List.of(EVERY_MEMBER_MUST_STAND_IN_ONE_BUCKET)),
                arguments(
                        "somebody without a seat",
                        FILE.unopened(),
                        minutes(1, 2, and(good, 99, Attendance.PRESENT)),
                        List.of(EVERY_MEMBER_MUST_STAND_IN_ONE_BUCKET)),
                arguments("the last one present presides", FILE.unopened(), minutes(31, 2, good.lines()), List.of()),
                arguments(
                        "an excused member presides",
                        FILE.unopened(),
                        minutes(32, 2, good.lines()),
                        List.of(PRESIDENT_MUST_BE_PRESENT)),
                arguments(
                        "one without a vote presides",
                        FILE.unopened(),
                        minutes(45, 2, good.lines()),
                        List.of(PRESIDENT_MUST_BE_PRESENT)),
                arguments(
                        "an excused member keeps the minutes",
                        FILE.unopened(),
                        minutes(1, 32, good.lines()),
                        List.of(SECRETARY_MUST_BE_PRESENT)),
                arguments(
                        "one without a vote keeps the minutes",
                        FILE.unopened(),
                        minutes(1, 45, good.lines()),
                        List.of(SECRETARY_MUST_BE_PRESENT)),
                arguments(
                        "all at once",
                        FILE.unopened(),
                        minutes(32, 33, good.lines().subList(0, 45)),
                        List.of(
                                EVERY_MEMBER_MUST_STAND_IN_ONE_BUCKET,
                                PRESIDENT_MUST_BE_PRESENT,
                                SECRETARY_MUST_BE_PRESENT)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rollCalls")
    void takes_the_roll_call_or_names_every_broken_rule(
            String row, Sitting sitting, Minutes minutes, List<SittingRule> broken) {
        assertThat(codes(sitting.call(minutes, SEATS))).containsExactlyElementsOf(names(broken));
    }

    static Stream<Arguments> openings() {
        LocalTime ten = LocalTime.of(10, 0);
        return Stream.of(
                arguments("at the hour of the convocation", ten, "2022-12-13T09:00:00Z", List.of()),
                arguments("without an hour in the convocation", null, "2022-12-13T03:00:00Z", List.of()),
                arguments("in the last minute of the day", ten, "2022-12-13T22:59:59Z", List.of()),
                arguments(
                        "a minute before the hour of the convocation",
                        ten,
                        "2022-12-13T08:59:00Z",
                        List.of(OPENING_MUST_NOT_PRECEDE_THE_HOUR_OF_THE_CONVOCATION)),
                arguments("at midnight, in Paris", null, "2022-12-13T23:00:00Z", List.of(OPENING_MUST_BE_ON_THE_DAY)),
                arguments(
                        "the evening before, in Paris",
                        ten,
                        "2022-12-12T22:59:59Z",
                        List.of(OPENING_MUST_BE_ON_THE_DAY, OPENING_MUST_NOT_PRECEDE_THE_HOUR_OF_THE_CONVOCATION)),
                arguments(
                        "a second after it is written down",
                        null,
                        "2022-12-14T09:00:01Z",
                        List.of(OPENING_MUST_BE_ON_THE_DAY, OPENING_MUST_NOT_LIE_AHEAD)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("openings")
    void opens_at_an_hour_or_names_every_broken_rule(
            String row, @Nullable LocalTime hour, Instant openedAt, List<SittingRule> broken) {
        Sitting plain = FILE.unopened();
        Sitting called = new Sitting(
                plain.id(),
                plain.body(),
                plain.heldOn(),
                null,
                plain.rulebook(),
                new Notice(null, hour, false),
                null,
                List.of(),
                List.of());
        Minutes good = FILE.minutes();
        Minutes minutes = new Minutes(good.presidentId(), good.secretaryId(), good.lines(), openedAt);

        assertThat(codes(called.call(minutes, SEATS, Instant.parse("2022-12-14T09:00:00Z"))))
                .containsExactlyElementsOf(names(broken));
    }

    @Test
    void an_opening_to_come_is_refused_on_its_day_too() {
        Minutes good = FILE.minutes();
        Instant writtenAt = Instant.parse("2022-12-13T09:00:00Z");
        Minutes minutes = new Minutes(good.presidentId(), good.secretaryId(), good.lines(), writtenAt.plusMillis(1));

        assertThat(codes(FILE.unopened().call(minutes, SEATS, writtenAt)))
                .containsExactly("OPENING_MUST_NOT_LIE_AHEAD");
    }

    @Test
    void nothing_happens_before_the_opening() {
        Minutes good = FILE.minutes();
        Instant openedAt = Instant.parse("2022-12-13T09:04:00Z");
        Minutes minutes = new Minutes(good.presidentId(), good.secretaryId(), good.lines(), openedAt);
        Sitting opened = ((SittingDecision.Recorded) FILE.unopened().call(minutes, SEATS, openedAt)).sitting();
        TimelineEntry early =
                new TimelineEntry(new UUID(8, 1), openedAt.minusMillis(1), TimelineEntry.Kind.SUSPENSION, null, null);

        assertThat(codes(opened.record(List.of(early), null))).containsExactly("TIMELINE_MUST_RUN_FORWARD");
        assertThat(opened.astray(openedAt.minusMillis(1)).stream().map(Reason::code))
                .containsExactly("TIMELINE_MUST_RUN_FORWARD");
        assertThat(opened.astray(openedAt)).isEmpty();
    }

    @Test
    void every_rule_has_a_row() {
        Set<Object> proven = Stream.of(convocations(), notices(), rollCalls(), openings())
                .flatMap(rows -> rows)
                .flatMap(row -> ((List<?>) row.get()[row.get().length - 1]).stream())
                .collect(Collectors.toSet());
        proven.addAll(ELSEWHERE);
        assertThat(proven).containsExactlyInAnyOrder((Object[]) SittingRule.values());
    }

    @Test
    void says_how_many_members_are_missing_twice_or_unknown() {
        Minutes wrong = minutes(1, 2, and(FILE.minutes(), 99, Attendance.ABSENT));
        assertThat(((SittingDecision.Refused) FILE.unopened().call(wrong, seats(44, 3)))
                        .reasons()
                        .getFirst()
                        .figures())
                .containsEntry("members", "47")
                .containsEntry("missing", "1")
                .containsEntry("twice", "0")
                .containsEntry("unknown", "1");
    }

    private static Minutes minutes(int president, int secretary, List<Minutes.Line> lines) {
        return new Minutes(member(president), member(secretary), lines);
    }

    private static List<Minutes.Line> and(Minutes minutes, int member, Attendance attendance) {
        return Stream.concat(minutes.lines().stream(), Stream.of(new Minutes.Line(member(member), attendance)))
                .toList();
    }

    private static List<String> codes(SittingDecision decision) {
        return switch (decision) {
            case SittingDecision.Recorded recorded -> List.of();
            case SittingDecision.Refused refused ->
                refused.reasons().stream().map(Reason::code).toList();
        };
    }

    private static List<String> names(List<SittingRule> rules) {
        return rules.stream().map(Enum::name).toList();
    }
}
