package fr.hemicycle.vote.body.domain;

import static fr.hemicycle.vote.body.domain.BodyRule.BODY_MUST_EXIST;
import static fr.hemicycle.vote.body.domain.BodyRule.BODY_MUST_KEEP_A_MEMBER_WITH_A_VOTE;
import static fr.hemicycle.vote.body.domain.BodyRule.BODY_NAME_MUST_BE_FREE;
import static fr.hemicycle.vote.body.domain.BodyRule.COUNCILLOR_MUST_HOLD_ONE_SEAT_AT_A_TIME;
import static fr.hemicycle.vote.body.domain.BodyRule.DAY_OF_A_ROLL_CALL_MUST_KEEP_ITS_MEMBERS;
import static fr.hemicycle.vote.body.domain.BodyRule.SEAT_MAY_ONLY_END_EARLIER;
import static fr.hemicycle.vote.body.domain.BodyRule.SEAT_MUST_NOT_END_BEFORE_IT_BEGINS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BodyRuleTest {

    private static final LocalDate CALLED = LocalDate.of(2022, 12, 13);

    /** Asked where the register is: see BodyResourceTest. */
    private static final Set<BodyRule> ASKED_BY_THE_SHELL = EnumSet.of(BODY_MUST_EXIST, BODY_NAME_MUST_BE_FREE);

    private static final Seats HELD = new Seats(List.of(seat(1, "2021-07-01", "2022-06-30")), Set.of());

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("another member", List.of(seat(2, "2022-01-01", null)), List.of()),
                arguments("the day after the last one", List.of(seat(1, "2022-07-01", null)), List.of()),
                arguments(
                        "until the day before the first one", List.of(seat(1, "2020-01-01", "2021-06-30")), List.of()),
                arguments("for one day", List.of(seat(2, "2022-01-01", "2022-01-01")), List.of()),
                arguments(
                        "on the last day",
                        List.of(seat(1, "2022-06-30", null)),
                        List.of(COUNCILLOR_MUST_HOLD_ONE_SEAT_AT_A_TIME)),
                arguments(
                        "until the first day",
                        List.of(seat(1, "2020-01-01", "2021-07-01")),
                        List.of(COUNCILLOR_MUST_HOLD_ONE_SEAT_AT_A_TIME)),
                arguments(
                        "twice in one request",
                        List.of(seat(2, "2022-01-01", null), seat(2, "2023-01-01", null)),
                        List.of(COUNCILLOR_MUST_HOLD_ONE_SEAT_AT_A_TIME)),
                arguments(
                        "ends the day before it begins",
                        List.of(seat(2, "2022-01-02", "2022-01-01")),
                        List.of(SEAT_MUST_NOT_END_BEFORE_IT_BEGINS)),
                arguments(
                        "two rules at once",
                        List.of(seat(2, "2022-01-02", "2022-01-01"), seat(1, "2021-07-01", null)),
                        List.of(SEAT_MUST_NOT_END_BEFORE_IT_BEGINS, COUNCILLOR_MUST_HOLD_ONE_SEAT_AT_A_TIME)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void seats_members_or_names_every_broken_rule(String row, List<Seat> proposed, List<BodyRule> broken) {
        List<String> codes = switch (HELD.take(proposed)) {
            case SeatDecision.Seated seated -> List.of();
            case SeatDecision.Refused refused ->
                refused.reasons().stream().map(Reason::code).toList();
        };
        assertThat(codes)
                .containsExactlyElementsOf(broken.stream().map(Enum::name).toList());
    }

    private static final Seats CALLED_ONCE =
            new Seats(List.of(seat(1, "2021-07-01", null), seat(2, "2021-07-01", "2023-06-30")), Set.of(CALLED));

    static Stream<Arguments> beginnings() {
        return Stream.of(
                arguments("the day after the roll call", seat(3, "2022-12-14", null), List.of()),
                arguments("until the day before", seat(3, "2021-07-01", "2022-12-12"), List.of()),
                arguments("on its day", seat(3, "2022-12-13", null), List.of(DAY_OF_A_ROLL_CALL_MUST_KEEP_ITS_MEMBERS)),
                arguments(
                        "two rules at once",
                        seat(2, "2022-12-01", null),
                        List.of(COUNCILLOR_MUST_HOLD_ONE_SEAT_AT_A_TIME, DAY_OF_A_ROLL_CALL_MUST_KEEP_ITS_MEMBERS)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("beginnings")
    void a_seat_that_begins_leaves_past_roll_calls_as_they_were(String row, Seat proposed, List<BodyRule> broken) {
        assertThat(codes(CALLED_ONCE.take(List.of(proposed)))).isEqualTo(names(broken));
    }

    /** The same, and a ninth member who stays. */
    private static final Seats WITH_A_NINTH = with(CALLED_ONCE, seat(9, "2021-07-01", null));

    static Stream<Arguments> ends() {
        return Stream.of(
                arguments("on the day of the roll call", WITH_A_NINTH, 1, "2022-12-13", null, List.of()),
                arguments("the day before it was foreseen", WITH_A_NINTH, 2, "2023-06-29", null, List.of()),
                arguments("with a successor", CALLED_ONCE, 1, "2022-12-31", 3, List.of()),
                arguments(
                        "on the day it was foreseen",
                        WITH_A_NINTH,
                        2,
                        "2023-06-30",
                        null,
                        List.of(SEAT_MAY_ONLY_END_EARLIER)),
                arguments(
                        "the day before it begins",
                        WITH_A_NINTH,
                        1,
                        "2021-06-30",
                        null,
                        List.of(SEAT_MUST_NOT_END_BEFORE_IT_BEGINS)),
                arguments(
                        "the day before the roll call, and the last one with a vote",
                        CALLED_ONCE,
                        1,
                        "2022-12-12",
                        null,
                        List.of(DAY_OF_A_ROLL_CALL_MUST_KEEP_ITS_MEMBERS, BODY_MUST_KEEP_A_MEMBER_WITH_A_VOTE)),
                arguments(
                        "to a member who sits already",
                        WITH_A_NINTH,
                        1,
                        "2022-12-31",
                        2,
                        List.of(COUNCILLOR_MUST_HOLD_ONE_SEAT_AT_A_TIME)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    void ends_a_seat_or_names_every_broken_rule(
            String row, Seats seats, int member, String lastDay, @Nullable Integer successor, List<BodyRule> broken) {
        Seats.Successor following = successor == null
                ? null
                : new Seats.Successor(new java.util.UUID(4, successor), SampleBody.member(successor), null);

        assertThat(codes(seats.end(held(seats, member), LocalDate.parse(lastDay), following)))
                .isEqualTo(names(broken));
    }

    @Test
    void the_last_vote_leaves_with_a_successor_only() {
        Seats two = new Seats(List.of(seat(1, "2021-07-01", null), seat(2, "2021-07-01", "2023-06-30")), Set.of());
        Seats.Successor third = new Seats.Successor(new java.util.UUID(4, 3), SampleBody.member(3), null);
        LocalDate day = LocalDate.of(2022, 6, 30);

        assertThat(codes(two.end(held(two, 2), day, null))).isEmpty();
        assertThat(codes(two.end(held(two, 1), day, null))).containsExactly("BODY_MUST_KEEP_A_MEMBER_WITH_A_VOTE");
        assertThat(codes(two.end(held(two, 1), day, third))).isEmpty();
    }

    @Test
    void a_successor_sits_from_the_day_after_with_the_same_vote() {
        Seats seats = WITH_A_NINTH;
        Seats.Successor third =
                new Seats.Successor(new java.util.UUID(4, 3), SampleBody.member(3), LocalDate.of(2028, 3, 31));

        assertThat(seats.end(held(seats, 1), LocalDate.of(2022, 12, 31), third))
                .isEqualTo(new SeatDecision.Seated(List.of(
                        held(seats, 1).endedOn(LocalDate.of(2022, 12, 31)),
                        new Seat(
                                new java.util.UUID(4, 3),
                                SampleBody.member(3),
                                true,
                                LocalDate.of(2023, 1, 1),
                                LocalDate.of(2028, 3, 31)))));
    }

    private static Seats with(Seats seats, Seat more) {
        return new Seats(Stream.concat(seats.all().stream(), Stream.of(more)).toList(), seats.rollCalls());
    }

    private static Seat held(Seats seats, int member) {
        return seats.all().stream()
                .filter(seat -> seat.councillorId().equals(SampleBody.member(member)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(SeatDecision decision) {
        return switch (decision) {
            case SeatDecision.Seated _ -> List.of();
            case SeatDecision.Refused refused ->
                refused.reasons().stream().map(Reason::code).toList();
        };
    }

    private static List<String> names(List<BodyRule> rules) {
        return rules.stream().map(Enum::name).toList();
    }

    @Test
    void every_rule_has_a_row() {
        Set<Object> proven = Stream.of(rows(), beginnings(), ends(), OfficesTest.rows())
                .flatMap(table -> table)
                .flatMap(row -> ((List<?>) row.get()[row.get().length - 1]).stream())
                .collect(Collectors.toSet());
        proven.addAll(ASKED_BY_THE_SHELL);
        proven.addAll(OfficesTest.OF_NUMBERS_AND_ENDS);
        assertThat(proven).containsExactlyInAnyOrder((Object[]) BodyRule.values());
    }

    @Test
    void a_seat_is_held_on_its_first_and_on_its_last_day() {
        Seat seat = seat(1, "2021-07-01", "2022-06-30");
        assertThat(List.of("2021-06-30", "2021-07-01", "2022-06-30", "2022-07-01"))
                .extracting(day -> seat.isHeldOn(LocalDate.parse(day)))
                .containsExactly(false, true, true, false);
    }

    private static Seat seat(int member, String from, @Nullable String until) {
        return new Seat(
                new java.util.UUID(3, member),
                SampleBody.member(member),
                true,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until));
    }
}
