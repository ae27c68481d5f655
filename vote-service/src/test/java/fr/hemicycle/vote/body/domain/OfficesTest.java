package fr.hemicycle.vote.body.domain;

import static fr.hemicycle.vote.body.domain.BodyRule.BODY_MUST_HAVE_ONE_PRESIDENT_AT_A_TIME;
import static fr.hemicycle.vote.body.domain.BodyRule.COUNCILLOR_MUST_HOLD_ONE_OFFICE_AT_A_TIME;
import static fr.hemicycle.vote.body.domain.BodyRule.LAW_OF_OFFICES_MUST_COVER_THE_DAY;
import static fr.hemicycle.vote.body.domain.BodyRule.OFFICER_MUST_HOLD_A_SEAT_WITH_A_VOTE;
import static fr.hemicycle.vote.body.domain.BodyRule.OFFICE_MAY_ONLY_END_EARLIER;
import static fr.hemicycle.vote.body.domain.BodyRule.OFFICE_MUST_NOT_END_BEFORE_IT_BEGINS;
import static fr.hemicycle.vote.body.domain.BodyRule.RANK_MUST_BE_A_VICE_PRESIDENTS;
import static fr.hemicycle.vote.body.domain.BodyRule.RANK_MUST_BE_HELD_BY_ONE_AT_A_TIME;
import static fr.hemicycle.vote.body.domain.BodyRule.VICE_PRESIDENTS_MUST_BE_FOUR_TO_FIFTEEN;
import static fr.hemicycle.vote.body.domain.BodyRule.VICE_PRESIDENTS_MUST_NOT_EXCEED_THIRTY_PERCENT;
import static fr.hemicycle.vote.body.domain.OfficeKind.PRESIDENT;
import static fr.hemicycle.vote.body.domain.OfficeKind.VICE_PRESIDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OfficesTest {

    /** Proven by tables of their own, below. */
    static final Set<BodyRule> OF_NUMBERS_AND_ENDS = EnumSet.of(
            OFFICE_MAY_ONLY_END_EARLIER,
            LAW_OF_OFFICES_MUST_COVER_THE_DAY,
            VICE_PRESIDENTS_MUST_BE_FOUR_TO_FIFTEEN,
            VICE_PRESIDENTS_MUST_NOT_EXCEED_THIRTY_PERCENT);

    private static final LocalDate ELECTED = SampleBody.SEATED_FROM;

    /** Twenty members with a vote and one without; member 1 presides until 2022-06-30, members 2 to 5 are vice-presidents. */
    private static final List<Office> HELD = List.of(
            office(1, PRESIDENT, null, ELECTED, LocalDate.of(2022, 6, 30)),
            vice(2, 1),
            vice(3, 2),
            vice(4, 3),
            vice(5, 4));

    static Stream<Arguments> rows() {
        LocalDate later = LocalDate.of(2022, 7, 1);
        return Stream.of(
                arguments("a president the day after the last one", president(6, later), List.of()),
                arguments("a fifth vice-president", vice(6, 5), List.of()),
                arguments("a former president", office(1, VICE_PRESIDENT, 5, later, null), List.of()),
                arguments(
                        "a president on the last day of another",
                        president(6, later.minusDays(1)),
                        List.of(BODY_MUST_HAVE_ONE_PRESIDENT_AT_A_TIME)),
                arguments("a rank that is taken", vice(6, 4), List.of(RANK_MUST_BE_HELD_BY_ONE_AT_A_TIME)),
                arguments("two offices", president(2, later), List.of(COUNCILLOR_MUST_HOLD_ONE_OFFICE_AT_A_TIME)),
                arguments("without a vote", president(21, later), List.of(OFFICER_MUST_HOLD_A_SEAT_WITH_A_VOTE)),
                arguments(
                        "the day before the seat",
                        office(6, PRESIDENT, null, ELECTED.minusDays(1), ELECTED.minusDays(1)),
                        List.of(OFFICER_MUST_HOLD_A_SEAT_WITH_A_VOTE)),
                arguments(
                        "a president with a rank",
                        office(6, PRESIDENT, 1, later, null),
                        List.of(RANK_MUST_BE_A_VICE_PRESIDENTS)),
                arguments(
                        "a vice-president without one",
                        office(6, VICE_PRESIDENT, null, later, null),
                        List.of(RANK_MUST_BE_A_VICE_PRESIDENTS)),
                arguments(
                        "ends the day before it begins",
                        office(6, PRESIDENT, null, later, later.minusDays(1)),
                        List.of(OFFICE_MUST_NOT_END_BEFORE_IT_BEGINS)),
                arguments(
                        "two rules at once",
                        president(21, later.minusDays(1)),
                        List.of(OFFICER_MUST_HOLD_A_SEAT_WITH_A_VOTE, BODY_MUST_HAVE_ONE_PRESIDENT_AT_A_TIME)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void elects_officers_or_names_every_broken_rule(String row, Office proposed, List<BodyRule> broken) {
        assertThat(codes(offices(BodyKind.STANDING_COMMITTEE, HELD, 20, 0).elect(List.of(proposed))))
                .isEqualTo(broken.stream().map(Enum::name).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            the day before it was foreseen, 2022-06-29, ''
            on the day it was foreseen,     2022-06-30, OFFICE_MAY_ONLY_END_EARLIER
            on its first day,               2021-07-01, ''
            before it begins,               2021-06-30, OFFICE_MUST_NOT_END_BEFORE_IT_BEGINS
            """)
    void ends_an_office(String row, LocalDate lastDay, String broken) {
        assertThat(String.join(",", codes(offices(BodyKind.PLENARY, HELD, 20, 0).end(HELD.getFirst(), lastDay))))
                .isEqualTo(broken);
    }

    @ParameterizedTest(name = "{0} vice-presidents of a council of {1}")
    @CsvSource(textBlock = """
            3,  78, VICE_PRESIDENTS_MUST_BE_FOUR_TO_FIFTEEN
            4,  78, ''
            15, 78, ''
            16, 78, VICE_PRESIDENTS_MUST_BE_FOUR_TO_FIFTEEN
            6,  20, ''
            6,  19, VICE_PRESIDENTS_MUST_NOT_EXCEED_THIRTY_PERCENT
            3,  9,  'VICE_PRESIDENTS_MUST_BE_FOUR_TO_FIFTEEN,VICE_PRESIDENTS_MUST_NOT_EXCEED_THIRTY_PERCENT'
            15, 0,  ''
            """)
    void the_standing_committee_has_so_many_vice_presidents(int number, int council, String broken) {
        List<Office> elected =
                IntStream.rangeClosed(1, number).mapToObj(i -> vice(i, i)).toList();

        assertThat(String.join(
                        ",",
                        codes(offices(BodyKind.STANDING_COMMITTEE, List.of(), 20, council)
                                .elect(elected))))
                .isEqualTo(broken);
    }

    @ParameterizedTest(name = "4 vice-presidents from {0}")
    @CsvSource(textBlock = """
            2015-12-31, LAW_OF_OFFICES_MUST_COVER_THE_DAY
            2016-01-01, ''
            2039-12-31, ''
            2040-01-01, VICE_PRESIDENTS_MUST_BE_FOUR_TO_FIFTEEN
            """)
    void their_number_follows_the_law_of_the_day(LocalDate from, String broken) {
        OfficeLaw known = OfficeLaws.CGCT.on(ELECTED).orElseThrow();
        LocalDate change = LocalDate.of(2040, 1, 1);
        OfficeLaws changed = new OfficeLaws(List.of(
                new OfficeLaw(known.from(), change.minusDays(1), 4, 15, 30, known.source(), "as it is"),
                new OfficeLaw(change, null, 5, 15, 30, "invented", "a change to come")));
        List<Seat> seats = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> new Seat(new UUID(4, i), SampleBody.member(i), true, LocalDate.of(2015, 1, 1), null))
                .toList();
        Offices offices = new Offices(
                BodyKind.STANDING_COMMITTEE,
                List.of(),
                new Seats(seats, Set.of()),
                new Seats(List.of(), Set.of()),
                changed);

        assertThat(String.join(
                        ",",
                        codes(offices.elect(IntStream.rangeClosed(1, 4)
                                .mapToObj(i -> office(i, VICE_PRESIDENT, i, from, null))
                                .toList()))))
                .isEqualTo(broken);
    }

    @ParameterizedTest(name = "three elected, one whose office ended on {0}")
    @CsvSource(textBlock = """
            2021-06-30, VICE_PRESIDENTS_MUST_BE_FOUR_TO_FIFTEEN
            2021-07-01, ''
            """)
    void one_whose_office_is_over_is_not_counted(LocalDate lastDay, String broken) {
        Office other = office(9, VICE_PRESIDENT, 9, ELECTED.minusYears(1), lastDay);
        assertThat(String.join(
                        ",",
                        codes(offices(BodyKind.STANDING_COMMITTEE, List.of(other), 20, 78)
                                .elect(List.of(vice(1, 1), vice(2, 2), vice(3, 3))))))
                .isEqualTo(broken);
    }

    @Test
    void two_laws_of_one_day_are_none() {
        OfficeLaw known = OfficeLaws.CGCT.all().getFirst();

        assertThatThrownBy(() -> new OfficeLaws(List.of(known, known))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void another_body_may_have_one_vice_president() {
        assertThat(codes(
                        offices(BodyKind.THEMATIC_COMMISSION, List.of(), 20, 78).elect(List.of(vice(1, 1)))))
                .isEmpty();
    }

    private static Offices offices(BodyKind kind, List<Office> held, int voting, int council) {
        return new Offices(
                kind,
                held,
                new Seats(SampleBody.seats(voting, 1), Set.of()),
                new Seats(SampleBody.seats(council, 0), Set.of()),
                OfficeLaws.CGCT);
    }

    private static Office vice(int member, int rank) {
        return office(member, VICE_PRESIDENT, rank, ELECTED, null);
    }

    private static Office president(int member, LocalDate from) {
        return office(member, PRESIDENT, null, from, null);
    }

    private static Office office(
            int member, OfficeKind kind, @Nullable Integer rank, LocalDate from, @Nullable LocalDate until) {
        return new Office(new UUID(5, member), SampleBody.member(member), kind, rank, from, until);
    }

    private static List<String> codes(OfficeDecision decision) {
        return switch (decision) {
            case OfficeDecision.Recorded _ -> List.of();
            case OfficeDecision.Refused refused ->
                refused.reasons().stream().map(Reason::code).toList();
        };
    }
}
