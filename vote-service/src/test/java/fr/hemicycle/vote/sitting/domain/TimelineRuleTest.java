package fr.hemicycle.vote.sitting.domain;

import static fr.hemicycle.vote.body.domain.SampleBody.member;
import static fr.hemicycle.vote.sitting.domain.TimelineEntry.Kind.ARRIVAL;
import static fr.hemicycle.vote.sitting.domain.TimelineEntry.Kind.CHAIR;
import static fr.hemicycle.vote.sitting.domain.TimelineEntry.Kind.CLOSED_SESSION;
import static fr.hemicycle.vote.sitting.domain.TimelineEntry.Kind.DEPARTURE;
import static fr.hemicycle.vote.sitting.domain.TimelineEntry.Kind.END;
import static fr.hemicycle.vote.sitting.domain.TimelineEntry.Kind.END_OF_CLOSED_SESSION;
import static fr.hemicycle.vote.sitting.domain.TimelineEntry.Kind.RESUMPTION;
import static fr.hemicycle.vote.sitting.domain.TimelineEntry.Kind.SUSPENSION;
import static fr.hemicycle.vote.sitting.domain.TimelineEntry.Kind.URGENCY_APPROVED;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.CHAIR_MUST_BE_TAKEN_BY_A_VOTING_MEMBER_WHO_IS_THERE;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.CLOSED_SESSION_MUST_BE_ASKED_BY_FIVE_OR_THE_PRESIDENT;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.CLOSED_SESSION_MUST_HAVE_THE_MAJORITY_OF_THOSE_PRESENT_OR_REPRESENTED;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.ENTRY_MUST_NAME_A_MEMBER_OF_THE_ROLL_CALL;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.ENTRY_MUST_SAY_WHAT_ITS_KIND_NEEDS;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.MEMBER_MUST_BE_AWAY_TO_ARRIVE;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.MEMBER_MUST_BE_THERE_TO_LEAVE;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.ROLL_CALL_MUST_BE_TAKEN_BEFORE_THE_TIMELINE;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.SESSION_MUST_BE_CLOSED_TO_BE_OPENED;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.SESSION_MUST_BE_OPEN_TO_BE_CLOSED;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.SITTING_MUST_BE_SUSPENDED_TO_RESUME;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.SITTING_MUST_NOT_BE_OVER;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.SITTING_MUST_RUN_TO_BE_SUSPENDED;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.TIMELINE_MUST_RUN_FORWARD;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.TIMELINE_MUST_STAY_ON_THE_DAY;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.URGENCY_MUST_HAVE_BEEN_CLAIMED;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.URGENCY_MUST_HAVE_THE_MAJORITY_OF_THE_VOTES_CAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.sitting.domain.TimelineEntry.Kind;
import fr.hemicycle.vote.sitting.domain.TimelineEntry.Motion;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TimelineRuleTest {

    private static final SampleSitting FILE = SampleSitting.ofTheFile();
    private static final Sitting SITTING = FILE.build();
    private static final int THERE = 31;
    private static final int AWAY = 32;
    private static final int WITHOUT_A_VOTE = 45;
    private static final int UNKNOWN = 99;

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("a late arrival", SITTING, List.of(at("09:30", ARRIVAL, AWAY)), List.of()),
                arguments(
                        "an arrival before the roll call",
                        FILE.unopened(),
                        List.of(at("09:30", ARRIVAL, AWAY)),
                        List.of(ROLL_CALL_MUST_BE_TAKEN_BEFORE_THE_TIMELINE)),
                arguments(
                        "an arrival after the end",
                        SITTING,
                        List.of(at("12:00", END), at("12:01", ARRIVAL, AWAY)),
                        List.of(SITTING_MUST_NOT_BE_OVER)),
                arguments(
                        "an arrival of nobody",
                        SITTING,
                        List.of(at("09:30", ARRIVAL)),
                        List.of(ENTRY_MUST_SAY_WHAT_ITS_KIND_NEEDS)),
                arguments(
                        "a suspension of somebody",
                        SITTING,
                        List.of(at("09:30", SUSPENSION, THERE)),
                        List.of(ENTRY_MUST_SAY_WHAT_ITS_KIND_NEEDS)),
                arguments(
                        "a closed session without a vote",
                        SITTING,
                        List.of(at("09:30", CLOSED_SESSION)),
                        List.of(ENTRY_MUST_SAY_WHAT_ITS_KIND_NEEDS)),
                arguments(
                        "a minute past midnight, in Paris",
                        SITTING,
                        List.of(new TimelineEntry(
                                new UUID(8, 1), Instant.parse("2022-12-13T23:01:00Z"), END, null, null)),
                        List.of()),
                arguments(
                        "a minute before the day, in Paris",
                        SITTING,
                        List.of(new TimelineEntry(
                                new UUID(8, 1), Instant.parse("2022-12-12T22:59:00Z"), END, null, null)),
                        List.of(TIMELINE_MUST_STAY_ON_THE_DAY)),
                arguments(
                        "two days later",
                        SITTING,
                        List.of(new TimelineEntry(
                                new UUID(8, 1), Instant.parse("2022-12-14T23:00:00Z"), END, null, null)),
                        List.of(TIMELINE_MUST_STAY_ON_THE_DAY)),
                arguments(
                        "at the same minute",
                        SITTING,
                        List.of(at("10:00", ARRIVAL, AWAY), at("10:00", SUSPENSION)),
                        List.of()),
                arguments(
                        "a minute back",
                        SITTING,
                        List.of(at("10:00", ARRIVAL, AWAY), at("09:59", SUSPENSION)),
                        List.of(TIMELINE_MUST_RUN_FORWARD)),
                arguments(
                        "a stranger arrives",
                        SITTING,
                        List.of(at("09:30", ARRIVAL, UNKNOWN)),
                        List.of(ENTRY_MUST_NAME_A_MEMBER_OF_THE_ROLL_CALL)),
                arguments(
                        "one arrives who is there",
                        SITTING,
                        List.of(at("09:30", ARRIVAL, THERE)),
                        List.of(MEMBER_MUST_BE_AWAY_TO_ARRIVE)),
                arguments(
                        "one leaves and comes back",
                        SITTING,
                        List.of(at("09:30", DEPARTURE, THERE), at("09:40", ARRIVAL, THERE)),
                        List.of()),
                arguments(
                        "one leaves who is away",
                        SITTING,
                        List.of(at("09:30", DEPARTURE, AWAY)),
                        List.of(MEMBER_MUST_BE_THERE_TO_LEAVE)),
                arguments("another member presides", SITTING, List.of(at("09:30", CHAIR, THERE)), List.of()),
                arguments(
                        "one who is away presides",
                        SITTING,
                        List.of(at("09:30", CHAIR, AWAY)),
                        List.of(CHAIR_MUST_BE_TAKEN_BY_A_VOTING_MEMBER_WHO_IS_THERE)),
                arguments(
                        "one without a vote presides",
                        SITTING,
                        List.of(at("09:30", CHAIR, WITHOUT_A_VOTE)),
                        List.of(CHAIR_MUST_BE_TAKEN_BY_A_VOTING_MEMBER_WHO_IS_THERE)),
                arguments(
                        "suspended and resumed",
                        SITTING,
                        List.of(at("09:30", SUSPENSION), at("09:40", RESUMPTION)),
                        List.of()),
                arguments(
                        "suspended twice",
                        SITTING,
                        List.of(at("09:30", SUSPENSION), at("09:40", SUSPENSION)),
                        List.of(SITTING_MUST_RUN_TO_BE_SUSPENDED)),
                arguments(
                        "resumed without a suspension",
                        SITTING,
                        List.of(at("09:30", RESUMPTION)),
                        List.of(SITTING_MUST_BE_SUSPENDED_TO_RESUME)),
                arguments(
                        "closed by the president and opened again",
                        SITTING,
                        List.of(motion("09:30", CLOSED_SESSION, 0, 22, 21), at("09:40", END_OF_CLOSED_SESSION)),
                        List.of()),
                arguments(
                        "closed twice",
                        SITTING,
                        List.of(motion("09:30", CLOSED_SESSION, 0, 22, 21), motion("09:40", CLOSED_SESSION, 0, 43, 0)),
                        List.of(SESSION_MUST_BE_OPEN_TO_BE_CLOSED)),
                arguments(
                        "opened without having been closed",
                        SITTING,
                        List.of(at("09:30", END_OF_CLOSED_SESSION)),
                        List.of(SESSION_MUST_BE_CLOSED_TO_BE_OPENED)),
                arguments(
                        "closed as five ask", SITTING, List.of(motion("09:30", CLOSED_SESSION, 5, 22, 21)), List.of()),
                arguments(
                        "closed as four ask",
                        SITTING,
                        List.of(motion("09:30", CLOSED_SESSION, 4, 22, 21)),
                        List.of(CLOSED_SESSION_MUST_BE_ASKED_BY_FIVE_OR_THE_PRESIDENT)),
                arguments(
                        "closed by 21 of 43 present or represented",
                        SITTING,
                        List.of(motion("09:30", CLOSED_SESSION, 0, 21, 0)),
                        List.of(CLOSED_SESSION_MUST_HAVE_THE_MAJORITY_OF_THOSE_PRESENT_OR_REPRESENTED)),
                arguments(
                        "closed by just half, 21 of 42",
                        SITTING,
                        List.of(at("09:20", DEPARTURE, THERE), motion("09:30", CLOSED_SESSION, 0, 21, 0)),
                        List.of(CLOSED_SESSION_MUST_HAVE_THE_MAJORITY_OF_THOSE_PRESENT_OR_REPRESENTED)),
                arguments(
                        "closed by just above half, 22 of 42",
                        SITTING,
                        List.of(at("09:20", DEPARTURE, THERE), motion("09:30", CLOSED_SESSION, 0, 22, 20)),
                        List.of()),
                arguments(
                        "an urgency that was claimed",
                        urgent(),
                        List.of(motion("09:30", URGENCY_APPROVED, 0, 22, 21)),
                        List.of()),
                arguments(
                        "an urgency that nobody claimed",
                        SITTING,
                        List.of(motion("09:30", URGENCY_APPROVED, 0, 22, 21)),
                        List.of(URGENCY_MUST_HAVE_BEEN_CLAIMED)),
                arguments(
                        "an urgency that finds no majority",
                        urgent(),
                        List.of(motion("09:30", URGENCY_APPROVED, 0, 21, 21)),
                        List.of(URGENCY_MUST_HAVE_THE_MAJORITY_OF_THE_VOTES_CAST)),
                arguments(
                        "two rules at once",
                        SITTING,
                        List.of(motion("09:30", CLOSED_SESSION, 4, 1, 0)),
                        List.of(
                                CLOSED_SESSION_MUST_BE_ASKED_BY_FIVE_OR_THE_PRESIDENT,
                                CLOSED_SESSION_MUST_HAVE_THE_MAJORITY_OF_THOSE_PRESENT_OR_REPRESENTED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void records_all_entries_or_names_every_broken_rule(
            String row, Sitting sitting, List<TimelineEntry> entries, List<TimelineRule> broken) {
        assertThat(codes(sitting.record(entries, null)))
                .containsExactlyElementsOf(broken.stream().map(Enum::name).toList());
    }

    @Test
    void every_rule_has_a_row() {
        Set<Object> proven =
                rows().flatMap(row -> ((List<?>) row.get()[3]).stream()).collect(Collectors.toSet());
        assertThat(proven).containsExactlyInAnyOrder((Object[]) TimelineRule.values());
    }

    @Test
    void does_not_touch_what_a_ballot_has_counted() {
        Instant voted = Instant.parse("2022-12-13T10:00:00Z");
        assertThat(codes(SITTING.record(List.of(at("09:59", DEPARTURE, THERE)), voted)))
                .containsExactly("TIMELINE_MUST_RUN_FORWARD");
        assertThat(codes(SITTING.record(List.of(at("10:00", DEPARTURE, THERE)), voted)))
                .isEmpty();
    }

    private static Sitting urgent() {
        Sitting plain = FILE.ofKind(BodyKind.PLENARY).build();
        return new Sitting(
                plain.id(),
                plain.body(),
                plain.heldOn(),
                null,
                plain.rulebook(),
                new Notice(plain.heldOn().minusDays(2), true),
                plain.rollCall(),
                plain.proxies(),
                List.of());
    }

    static TimelineEntry at(String time, Kind kind) {
        return at(time, kind, null);
    }

    static TimelineEntry at(String time, Kind kind, @Nullable Integer member) {
        return new TimelineEntry(
                new UUID(8, 1),
                Instant.parse("2022-12-13T" + time + ":00Z"),
                kind,
                member == null ? null : member(member),
                null);
    }

    private static TimelineEntry motion(String time, Kind kind, int askers, int votesFor, int votesAgainst) {
        return new TimelineEntry(
                new UUID(8, 1),
                Instant.parse("2022-12-13T" + time + ":00Z"),
                kind,
                null,
                new Motion(askers, votesFor, votesAgainst));
    }

    private static List<String> codes(SittingDecision decision) {
        return switch (decision) {
            case SittingDecision.Recorded recorded -> List.of();
            case SittingDecision.Refused refused ->
                refused.reasons().stream().map(Reason::code).toList();
        };
    }
}
