package fr.hemicycle.basin.body.domain;

import static fr.hemicycle.basin.body.domain.BodyKind.BASIN_COMMITTEE;
import static fr.hemicycle.basin.body.domain.BodyKind.STEERING_COMMITTEE;
import static fr.hemicycle.basin.body.domain.BodyKind.TECHNICAL_COMMITTEE;
import static fr.hemicycle.basin.body.domain.BodyKind.THEMATIC_GROUP;
import static fr.hemicycle.basin.body.domain.BodyRule.*;
import static fr.hemicycle.basin.body.domain.DecisionMode.CONSENSUS;
import static fr.hemicycle.basin.body.domain.DecisionMode.MAJORITY;
import static fr.hemicycle.basin.body.domain.DecisionMode.UNANIMITY_OF_SIGNATORIES;
import static fr.hemicycle.basin.body.domain.MemberRole.OBSERVER;
import static fr.hemicycle.basin.body.domain.MemberRole.PARTNER;
import static fr.hemicycle.basin.body.domain.MemberRole.SERVICE;
import static fr.hemicycle.basin.body.domain.MemberRole.SIGNATORY;
import static fr.hemicycle.basin.body.domain.Sample.BASIN;
import static fr.hemicycle.basin.body.domain.Sample.FROM;
import static fr.hemicycle.basin.body.domain.Sample.NORD;
import static fr.hemicycle.basin.body.domain.Sample.PAS_DE_CALAIS;
import static fr.hemicycle.basin.body.domain.Sample.UNTIL;
import static fr.hemicycle.basin.body.domain.Sample.body;
import static fr.hemicycle.basin.body.domain.Sample.member;
import static fr.hemicycle.basin.body.domain.Sample.setting;
import static fr.hemicycle.basin.body.domain.Sample.signatory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BodyRuleTest {

    private static final LocalDate DAY_AFTER = UNTIL.plusDays(1);
    private static final LocalDate MEETING = LocalDate.of(2023, 9, 20);

    static Stream<Arguments> decisions() {
        return Stream.of(
                row("the first body of its kind", () -> founded(body(STEERING_COMMITTEE))),
                row(
                        "one of another kind beside it",
                        () -> founded(body(TECHNICAL_COMMITTEE), body(STEERING_COMMITTEE))),
                row(
                        "two groups of different themes",
                        () -> founded(lasting(THEMATIC_GROUP, "Handicap", FROM, UNTIL), body(THEMATIC_GROUP))),
                row(
                        "the next one, the day after",
                        () -> founded(lasting(STEERING_COMMITTEE, null, DAY_AFTER, null), body(STEERING_COMMITTEE))),
                row(
                        "one before, to the day before",
                        () -> founded(
                                lasting(STEERING_COMMITTEE, null, FROM.minusDays(9), FROM.minusDays(1)),
                                body(STEERING_COMMITTEE))),
                row("one that lasts a day", () -> founded(lasting(STEERING_COMMITTEE, null, FROM, FROM))),
                row(
                        "ends before it begins",
                        () -> founded(lasting(STEERING_COMMITTEE, null, FROM, FROM.minusDays(1))),
                        BODY_MUST_NOT_END_BEFORE_IT_BEGINS),
                row(
                        "a second one on the last day of the first",
                        () -> founded(lasting(STEERING_COMMITTEE, null, UNTIL, null), body(STEERING_COMMITTEE)),
                        BASIN_MUST_HAVE_ONE_BODY_OF_A_KIND),
                row(
                        "one that ends on the first day of another",
                        () -> founded(
                                lasting(STEERING_COMMITTEE, null, FROM.minusDays(9), FROM), body(STEERING_COMMITTEE)),
                        BASIN_MUST_HAVE_ONE_BODY_OF_A_KIND),
                row(
                        "one that never ends, before one that never ends",
                        () -> founded(
                                lasting(STEERING_COMMITTEE, null, FROM, null),
                                lasting(STEERING_COMMITTEE, null, UNTIL, null)),
                        BASIN_MUST_HAVE_ONE_BODY_OF_A_KIND),
                row(
                        "two groups of one theme",
                        () -> founded(body(THEMATIC_GROUP), body(THEMATIC_GROUP)),
                        BASIN_MUST_HAVE_ONE_BODY_OF_A_KIND),
                row(
                        "two at once: its end, and its double",
                        () -> founded(
                                lasting(STEERING_COMMITTEE, null, MEETING, MEETING.minusDays(1)),
                                body(STEERING_COMMITTEE),
                                lasting(STEERING_COMMITTEE, null, FROM, null)),
                        BODY_MUST_NOT_END_BEFORE_IT_BEGINS,
                        BASIN_MUST_HAVE_ONE_BODY_OF_A_KIND),
                row("ends on the day of its last meeting", () -> ended(MEETING)),
                row("ends before its last meeting", () -> ended(MEETING.minusDays(1)), BODY_MUST_OUTLAST_ITS_MEETINGS),
                row("ends a day earlier than foreseen", () -> ended(UNTIL.minusDays(1))),
                row("ends no earlier than foreseen", () -> ended(UNTIL), BODY_MAY_ONLY_END_EARLIER),
                row(
                        "ends before it began, and its meeting",
                        () -> ended(FROM.minusDays(1)),
                        BODY_MUST_NOT_END_BEFORE_IT_BEGINS,
                        BODY_MUST_OUTLAST_ITS_MEETINGS),
                row("a rule from the day after a meeting", () -> set(MEETING.plusDays(1))),
                row("a rule on the last day", () -> set(UNTIL)),
                row("a rule from the day of a meeting", () -> set(MEETING), HELD_MEETING_MUST_KEEP_ITS_SETTING),
                row("a rule when the body is over", () -> set(DAY_AFTER), BODY_MUST_EXIST_ON_THE_DAY),
                row(
                        "a rule from the day of the one before",
                        () -> set(FROM),
                        SETTING_MUST_FOLLOW_THE_ONE_BEFORE,
                        HELD_MEETING_MUST_KEEP_ITS_SETTING),
                row(
                        "a signatory joins after a meeting",
                        () -> joined(STEERING_COMMITTEE, SIGNATORY, MEETING.plusDays(1), null)),
                row("an observer joins", () -> joined(STEERING_COMMITTEE, OBSERVER, MEETING.plusDays(1), null)),
                row(
                        "a partner joins the basin committee",
                        () -> joined(BASIN_COMMITTEE, PARTNER, MEETING.plusDays(1), null)),
                row("a partner joins a group for a day", () -> joined(THEMATIC_GROUP, PARTNER, UNTIL, UNTIL)),
                row(
                        "the services of a signatory join",
                        () -> joined(TECHNICAL_COMMITTEE, SERVICE, LocalDate.of(2023, 10, 1), null)),
                row(
                        "a day before it signs",
                        () -> joined(TECHNICAL_COMMITTEE, SERVICE, LocalDate.of(2023, 9, 30), null),
                        TECHNICAL_MEMBER_MUST_SERVE_A_SIGNATORY),
                row(
                        "an observer's services",
                        () -> joinedBeside(TECHNICAL_COMMITTEE, member(NORD, SERVICE, UNTIL, null)),
                        TECHNICAL_MEMBER_MUST_SERVE_A_SIGNATORY),
                row(
                        "leaves before it joins",
                        () -> joined(STEERING_COMMITTEE, SIGNATORY, UNTIL, UNTIL.minusDays(1)),
                        MEMBER_MUST_NOT_LEAVE_BEFORE_IT_JOINS),
                row(
                        "joins when the body is over",
                        () -> joined(STEERING_COMMITTEE, SIGNATORY, DAY_AFTER, null),
                        BODY_MUST_EXIST_ON_THE_DAY),
                row(
                        "a partner in a steering committee",
                        () -> joined(STEERING_COMMITTEE, PARTNER, UNTIL, null),
                        MEMBER_ROLE_MUST_FIT_THE_BODY),
                row(
                        "a signatory in a basin committee",
                        () -> joined(BASIN_COMMITTEE, SIGNATORY, UNTIL, null),
                        MEMBER_ROLE_MUST_FIT_THE_BODY),
                row(
                        "joins on the day of a meeting",
                        () -> joined(STEERING_COMMITTEE, SIGNATORY, MEETING, MEETING),
                        HELD_MEETING_MUST_KEEP_ITS_MEMBERS),
                row(
                        "joins again on the day on which it leaves",
                        () -> joinedBeside(
                                STEERING_COMMITTEE, member(NORD, SIGNATORY, LocalDate.of(2023, 11, 1), null)),
                        MEMBER_MUST_BELONG_ONCE_AT_A_TIME),
                row(
                        "joins again the day after",
                        () -> joinedBeside(
                                STEERING_COMMITTEE, member(NORD, SIGNATORY, LocalDate.of(2023, 11, 2), null))),
                row(
                        "joins twice in one request",
                        () -> joinedBeside(STEERING_COMMITTEE, signatoryFrom(UNTIL), signatoryFrom(UNTIL)),
                        MEMBER_MUST_BELONG_ONCE_AT_A_TIME),
                row(
                        "two at once: role, and day of a meeting",
                        () -> joined(STEERING_COMMITTEE, PARTNER, MEETING, null),
                        MEMBER_ROLE_MUST_FIT_THE_BODY,
                        HELD_MEETING_MUST_KEEP_ITS_MEMBERS),
                row("leaves on the day of the meeting", () -> left(signatory(PAS_DE_CALAIS), MEETING)),
                row(
                        "leaves the day before the meeting",
                        () -> left(signatory(PAS_DE_CALAIS), MEETING.minusDays(1)),
                        HELD_MEETING_MUST_KEEP_ITS_MEMBERS),
                row(
                        "leaves on the day on which it joined",
                        () -> left(member(PAS_DE_CALAIS, SIGNATORY, UNTIL, null), UNTIL)),
                row(
                        "leaves the day before it joined",
                        () -> left(member(PAS_DE_CALAIS, SIGNATORY, UNTIL, null), UNTIL.minusDays(1)),
                        MEMBER_MUST_NOT_LEAVE_BEFORE_IT_JOINS),
                row(
                        "leaves no earlier than foreseen",
                        () -> left(member(PAS_DE_CALAIS, SIGNATORY, FROM, UNTIL), UNTIL),
                        MEMBER_MAY_ONLY_LEAVE_EARLIER),
                row(
                        "leaves a day earlier than foreseen",
                        () -> left(member(PAS_DE_CALAIS, SIGNATORY, FROM, UNTIL), UNTIL.minusDays(1))),
                row("a representative from the member's first day", () -> sent(FROM, FROM)),
                row("a representative from the member's last day", () -> sent(MEETING, null)),
                row(
                        "a representative from the day before",
                        () -> sent(FROM.minusDays(1), null),
                        REPRESENTATIVE_MUST_BEGIN_WHILE_THE_MEMBER_BELONGS),
                row(
                        "a representative from the day after",
                        () -> sent(MEETING.plusDays(1), null),
                        REPRESENTATIVE_MUST_BEGIN_WHILE_THE_MEMBER_BELONGS),
                row(
                        "a representative who ends before",
                        () -> sent(FROM.minusDays(1), FROM.minusDays(2)),
                        REPRESENTATIVE_MUST_NOT_END_BEFORE_IT_BEGINS,
                        REPRESENTATIVE_MUST_BEGIN_WHILE_THE_MEMBER_BELONGS),
                row("a representative of one day", () -> recalled(null, FROM)),
                row(
                        "a representative who ends the day before",
                        () -> recalled(null, FROM.minusDays(1)),
                        REPRESENTATIVE_MUST_NOT_END_BEFORE_IT_BEGINS),
                row("a representative who ends a day earlier", () -> recalled(UNTIL, UNTIL.minusDays(1))),
                row(
                        "a representative who ends no earlier",
                        () -> recalled(UNTIL, UNTIL),
                        REPRESENTATIVE_MAY_ONLY_END_EARLIER));
    }

    static Stream<Arguments> objections() {
        return Stream.of(
                row("a group with a theme", () -> broken(body(THEMATIC_GROUP).objection())),
                row(
                        "a group without",
                        () -> broken(lasting(THEMATIC_GROUP, null, FROM, null).objection()),
                        THEME_MUST_BELONG_TO_A_WORKING_GROUP),
                row(
                        "a committee with a theme",
                        () -> broken(
                                lasting(BASIN_COMMITTEE, "Emploi", FROM, null).objection()),
                        THEME_MUST_BELONG_TO_A_WORKING_GROUP),
                row(
                        "unanimity of signatories",
                        () -> broken(setting(FROM, UNANIMITY_OF_SIGNATORIES, 0).objection(STEERING_COMMITTEE))),
                row(
                        "majority of partners",
                        () -> broken(setting(FROM, MAJORITY, 0).objection(BASIN_COMMITTEE))),
                row(
                        "unanimity of a body that has none",
                        () -> broken(setting(FROM, UNANIMITY_OF_SIGNATORIES, 0).objection(TECHNICAL_COMMITTEE)),
                        UNANIMITY_MUST_BE_OF_SIGNATORIES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"decisions", "objections"})
    void decides_by_the_rules_in_their_order(String row, Supplier<List<Reason>> reasons, List<BodyRule> broken) {
        assertThat(reasons.get().stream().map(Reason::code).toList())
                .as(row)
                .isEqualTo(broken.stream().map(BodyRule::name).toList());
    }

    /** Whether a row exists is asked of the shell and answered there: BodyResourceTest, MeetingResourceTest. */
    @Test
    void every_rule_has_a_row_that_breaks_it() {
        Set<BodyRule> rows = Stream.concat(decisions(), objections())
                .flatMap(row -> ((List<?>) row.get()[2]).stream())
                .map(BodyRule.class::cast)
                .collect(Collectors.toSet());
        assertThat(EnumSet.complementOf(EnumSet.copyOf(rows)))
                .containsExactlyInAnyOrder(BODY_MUST_EXIST, BASIN_OF_THE_BODY_MUST_EXIST);
    }

    @Test
    void a_refusal_says_whether_its_rule_is_the_reports_or_our_own() {
        assertThat(joined(STEERING_COMMITTEE, PARTNER, UNTIL, null))
                .extracting(Reason::source)
                .containsExactly("Rapport n° 49 du 13/12/2022, § 2");
        assertThat(ended(UNTIL)).extracting(Reason::source).containsExactly("Hémicycle, bodies of a basin");
    }

    @Test
    void a_refusal_names_the_dates_as_far_as_there_are_any() {
        assertThat(lasting(STEERING_COMMITTEE, null, FROM, null).absentOn(FROM.minusDays(1)))
                .singleElement()
                .satisfies(reason -> assertThat(reason.figures()).containsEntry("until", "…"));
        assertThat(body(STEERING_COMMITTEE).absentOn(DAY_AFTER))
                .singleElement()
                .satisfies(reason -> assertThat(reason.figures()).containsEntry("until", UNTIL.toString()));
        assertThat(broken(signatory(NORD).send(person(FROM.minusDays(1), null))))
                .singleElement()
                .satisfies(reason -> assertThat(reason.figures()).containsEntry("memberUntil", "…"));
        assertThat(sent(FROM.minusDays(1), null))
                .singleElement()
                .satisfies(reason -> assertThat(reason.figures()).containsEntry("memberUntil", MEETING.toString()));
        assertThat(broken(lasting(THEMATIC_GROUP, null, FROM, null).objection()))
                .singleElement()
                .satisfies(reason -> assertThat(reason.figures()).containsEntry("theme", "—"));
        assertThat(broken(lasting(BASIN_COMMITTEE, "Emploi", FROM, null).objection()))
                .singleElement()
                .satisfies(reason -> assertThat(reason.figures()).containsEntry("theme", "Emploi"));
    }

    @Test
    void applies_the_rule_of_the_day() {
        Body body = body(STEERING_COMMITTEE, setting(FROM, CONSENSUS, 0), setting(MEETING, MAJORITY, 10));

        assertThat(body.settingOn(FROM.minusDays(5)).mode()).isEqualTo(CONSENSUS);
        assertThat(body.settingOn(FROM).mode()).isEqualTo(CONSENSUS);
        assertThat(body.settingOn(MEETING.minusDays(1)).mode()).isEqualTo(CONSENSUS);
        assertThat(body.settingOn(MEETING).mode()).isEqualTo(MAJORITY);
        assertThat(body.settingOn(UNTIL).mode()).isEqualTo(MAJORITY);
    }

    @ParameterizedTest
    @EnumSource
    void only_the_steering_committee_decides_and_only_the_basin_committee_is_open(BodyKind kind) {
        assertThat(kind.pronounces() == Pronouncement.DECISION).isEqualTo(kind == STEERING_COMMITTEE);
        assertThat(kind.isOpen()).isEqualTo(kind == BASIN_COMMITTEE);
        assertThat(kind.seats().hasAVoice()).isTrue();
        assertThat(OBSERVER.hasAVoice()).isFalse();
    }

    @Test
    void keeps_what_it_was_when_it_ends_or_is_set() {
        Body ended = now(body(STEERING_COMMITTEE).end(MEETING, List.of()));
        Body set = now(body(STEERING_COMMITTEE).set(setting(UNTIL, MAJORITY, 10), List.of()));

        assertThat(ended.until()).isEqualTo(MEETING);
        assertThat(set.settings()).extracting(Setting::from).containsExactly(FROM, UNTIL);
        assertThat(now(signatory(NORD).send(person(FROM, null))).speaksOn(FROM)).isTrue();
        assertThat(now(person(FROM, null).end(MEETING)).until()).isEqualTo(MEETING);
        assertThat(now(new Members(body(STEERING_COMMITTEE), List.of(), List.of(), List.of())
                                .leave(signatory(NORD), MEETING))
                        .until())
                .isEqualTo(MEETING);
    }

    @Test
    void is_spoken_for_by_its_own_representatives_while_both_last() {
        Representative speaker = person(FROM, MEETING);
        Member member = new Member(new UUID(4, 4), Sample.BODY, NORD, SIGNATORY, FROM, null, List.of(speaker));

        assertThat(member.isSpokenForBy(speaker.id(), MEETING)).isTrue();
        assertThat(member.isSpokenForBy(speaker.id(), MEETING.plusDays(1))).isFalse();
        assertThat(member.isSpokenForBy(speaker.id(), FROM.minusDays(1))).isFalse();
        assertThat(member.isSpokenForBy(new UUID(9, 9), MEETING)).isFalse();
        assertThat(member.endedOn(FROM).isSpokenForBy(speaker.id(), MEETING)).isFalse();
    }

    private static Arguments row(String name, Supplier<List<Reason>> reasons, BodyRule... broken) {
        return arguments(name, reasons, List.of(broken));
    }

    private static List<Reason> broken(Optional<Reason> objection) {
        return objection.stream().toList();
    }

    private static <T> List<Reason> broken(BodyDecision<T> decision) {
        return switch (decision) {
            case BodyDecision.Recorded<T> _ -> List.of();
            case BodyDecision.Refused<T>(var reasons) -> reasons;
        };
    }

    private static <T> T now(BodyDecision<T> decision) {
        return switch (decision) {
            case BodyDecision.Recorded<T>(T now) -> now;
            case BodyDecision.Refused<T>(var reasons) -> throw new AssertionError(reasons);
        };
    }

    private static Body lasting(BodyKind kind, @Nullable String theme, LocalDate from, @Nullable LocalDate until) {
        return new Body(
                new UUID(7, 7), BASIN, kind, "Autre", theme, from, until, List.of(setting(from, CONSENSUS, 50)));
    }

    private static List<Reason> founded(Body body, Body... others) {
        return broken(body.found(List.of(others)));
    }

    private static List<Reason> ended(LocalDate lastDay) {
        return broken(body(STEERING_COMMITTEE).end(lastDay, List.of(FROM, MEETING)));
    }

    private static List<Reason> set(LocalDate from) {
        return broken(body(STEERING_COMMITTEE).set(setting(from, MAJORITY, 50), List.of(MEETING)));
    }

    private static List<Reason> joined(BodyKind kind, MemberRole role, LocalDate from, @Nullable LocalDate until) {
        return joinedBeside(kind, member(PAS_DE_CALAIS, role, from, until));
    }

    private static Member signatoryFrom(LocalDate from) {
        return member(PAS_DE_CALAIS, SIGNATORY, from, null);
    }

    /** The Nord belongs until 1 November; the Pas-de-Calais signs from 1 October, the Nord observes. */
    private static List<Reason> joinedBeside(BodyKind kind, Member... proposed) {
        return broken(new Members(
                        body(kind),
                        List.of(member(NORD, kind.seats(), FROM, LocalDate.of(2023, 11, 1))),
                        List.of(MEETING),
                        List.of(signatoryFrom(LocalDate.of(2023, 10, 1)), member(NORD, OBSERVER, FROM, null)))
                .join(List.of(proposed)));
    }

    private static List<Reason> left(Member member, LocalDate lastDay) {
        return broken(new Members(body(STEERING_COMMITTEE), List.of(member), List.of(MEETING), List.of())
                .leave(member, lastDay));
    }

    private static Representative person(LocalDate from, @Nullable LocalDate until) {
        return new Representative(new UUID(8, 8), "Camille EXEMPLE", "Cheffe de service", from, until);
    }

    private static List<Reason> sent(LocalDate from, @Nullable LocalDate until) {
        return broken(member(PAS_DE_CALAIS, SIGNATORY, FROM, MEETING).send(person(from, until)));
    }

    private static List<Reason> recalled(@Nullable LocalDate until, LocalDate lastDay) {
        return broken(person(FROM, until).end(lastDay));
    }
}
