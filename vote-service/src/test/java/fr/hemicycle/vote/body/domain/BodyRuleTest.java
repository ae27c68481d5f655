package fr.hemicycle.vote.body.domain;

import static fr.hemicycle.vote.body.domain.BodyRule.BODY_MUST_EXIST;
import static fr.hemicycle.vote.body.domain.BodyRule.BODY_NAME_MUST_BE_FREE;
import static fr.hemicycle.vote.body.domain.BodyRule.COUNCILLOR_MUST_HOLD_ONE_SEAT_AT_A_TIME;
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

    /** Asked where the register is: see BodyResourceTest. */
    private static final Set<BodyRule> ASKED_BY_THE_SHELL = EnumSet.of(BODY_MUST_EXIST, BODY_NAME_MUST_BE_FREE);

    private static final Seats HELD = new Seats(List.of(seat(1, "2021-07-01", "2022-06-30")));

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

    @Test
    void every_rule_has_a_row() {
        Set<Object> proven =
                rows().flatMap(row -> ((List<?>) row.get()[2]).stream()).collect(Collectors.toSet());
        proven.addAll(ASKED_BY_THE_SHELL);
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
