package fr.hemicycle.basin.territory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.hemicycle.basin.spreadsheet.domain.LineVerdict.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 40;

    /** @param state {@code null} where it says that something ends */
    record Said(@Nullable String state, int from, int length) {

        @Nullable
        Integer until() {
            return length == 0 ? null : from + length - 1;
        }
    }

    /** What each day was told to be, and where what is open began: a table, and nothing clever. */
    private static final class Days {

        private final List<@Nullable String> days = new ArrayList<>();
        private int open = -1;

        Days() {
            for (int day = 0; day < DAYS; day++) {
                days.add(null);
            }
        }

        void hear(Said said) {
            Integer until = said.until();
            if (said.state() == null) {
                if (open >= 0 && open < said.from()) {
                    put(null, said.from(), DAYS);
                    open = -1;
                }
            } else if (open >= 0 && said.from() == open) {
                if (until != null && said.state().equals(days.get(open))) {
                    put(null, until + 1, DAYS);
                    open = -1;
                }
            } else if (open >= 0 && said.from() > open) {
                if (until != null || !said.state().equals(days.get(open))) {
                    put(null, said.from(), DAYS);
                    put(said.state(), said.from(), until == null ? DAYS : until + 1);
                    open = until == null ? said.from() : -1;
                }
            } else if (isFree(said.from(), until == null ? DAYS : until + 1)) {
                put(said.state(), said.from(), until == null ? DAYS : until + 1);
                open = until == null ? said.from() : open;
            }
        }

        private boolean isFree(int from, int to) {
            return days.subList(from, to).stream().allMatch(each -> each == null);
        }

        private void put(@Nullable String state, int from, int to) {
            for (int day = from; day < to; day++) {
                days.set(day, state);
            }
        }
    }

    @Provide
    Arbitrary<List<Said>> statements() {
        Arbitrary<@Nullable String> states = Arbitraries.of("A", "B", "C").injectNull(0.2);
        return Combinators.combine(
                        states,
                        Arbitraries.integers().between(1, 29),
                        Arbitraries.integers().between(0, 9))
                .as(Said::new)
                .list()
                .ofMaxSize(12);
    }

    @Property
    void answers_any_past_day_as_a_table_of_days_does(@ForAll("statements") List<Said> statements) {
        Timeline<String> timeline = Timeline.empty();
        Days days = new Days();
        for (Said said : statements) {
            timeline = hear(timeline, said).map(Timeline.Step::after).orElse(timeline);
            days.hear(said);
            for (int day = 0; day < DAYS; day++) {
                assertThat(timeline.on(FIRST.plusDays(day)).map(Period::state))
                        .as("day %s after %s", day, said)
                        .isEqualTo(Optional.ofNullable(days.days.get(day)));
            }
        }
    }

    @Property
    void what_was_told_of_a_closed_period_stays_told(@ForAll("statements") List<Said> statements) {
        Timeline<String> timeline = Timeline.empty();
        for (Said said : statements) {
            Timeline<String> before = timeline;
            timeline = hear(timeline, said).map(Timeline.Step::after).orElse(timeline);
            assertThat(timeline.periods())
                    .containsAll(before.periods().stream()
                            .filter(each -> !each.isOpen())
                            .toList());
            assertThat(timeline.periods().stream().filter(Period::isOpen).count())
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void says_what_a_statement_does() {
        Timeline<String> open = after(Timeline.empty(), new Said("A", 5, 0), Outcome.BEGUN);
        after(open, new Said("A", 5, 0), Outcome.UNCHANGED);
        after(open, new Said("A", 9, 0), Outcome.UNCHANGED);
        after(open, new Said("B", 6, 0), Outcome.CHANGED);
        after(open, new Said("A", 6, 3), Outcome.CHANGED);
        after(open, new Said("B", 1, 4), Outcome.BEGUN);
        Timeline<String> ended = after(open, new Said(null, 8, 0), Outcome.ENDED);
        after(ended, new Said(null, 8, 0), Outcome.UNCHANGED);
        after(ended, new Said("A", 5, 3), Outcome.UNCHANGED);
        assertThat(after(open, new Said("A", 5, 3), Outcome.ENDED)).isEqualTo(ended);
        after(ended, new Said("B", 8, 0), Outcome.BEGUN);
    }

    @Test
    void refuses_to_rewrite_what_is_on_record() {
        Timeline<String> open = after(Timeline.empty(), new Said("A", 5, 0), Outcome.BEGUN);
        Timeline<String> ended = after(open, new Said(null, 8, 0), Outcome.ENDED);

        assertThat(hear(open, new Said("B", 5, 0))).isEmpty();
        assertThat(hear(open, new Said("B", 5, 2))).isEmpty();
        assertThat(hear(open, new Said("A", 4, 0))).isEmpty();
        assertThat(hear(open, new Said("B", 1, 5))).isEmpty();
        assertThat(hear(open, new Said(null, 5, 0))).isEmpty();
        assertThat(hear(ended, new Said(null, 7, 0))).isEmpty();
        assertThat(hear(ended, new Said(null, 9, 0))).isEmpty();
        assertThat(hear(ended, new Said("B", 7, 0))).isEmpty();
        assertThat(hear(Timeline.empty(), new Said(null, 7, 0))).isEmpty();
    }

    @Test
    void a_change_is_told_as_what_begins_and_what_ends() {
        Timeline<String> before = after(Timeline.empty(), new Said("A", 5, 0), Outcome.BEGUN);
        Timeline<String> after = after(before, new Said("B", 9, 2), Outcome.CHANGED);
        TimelineChange<String, String> change = new TimelineChange<>("key", before, after);

        assertThat(change.ended()).containsExactly(new Period<>("A", day(5), day(8)));
        assertThat(change.begun()).containsExactly(new Period<>("B", day(9), day(10)));
        assertThat(change.states()).containsExactly("B", "A");
    }

    @Test
    void a_period_does_not_end_before_it_begins() {
        assertThat(new Period<>("A", day(5), day(5)).holdsOn(day(5))).isTrue();
        assertThatThrownBy(() -> new Period<>("A", day(5), day(4))).hasMessageContaining("2026-01-06 2026-01-05");
    }

    private static Timeline<String> after(Timeline<String> timeline, Said said, Outcome outcome) {
        Timeline.Step<String> step = hear(timeline, said).orElseThrow();
        assertThat(step.outcome()).isEqualTo(outcome);
        return step.after();
    }

    private static Optional<Timeline.Step<String>> hear(Timeline<String> timeline, Said said) {
        Integer until = said.until();
        return said.state() == null
                ? timeline.endsOn(day(said.from()))
                : timeline.stands(said.state(), day(said.from()), until == null ? null : day(until));
    }

    private static LocalDate day(int number) {
        return FIRST.plusDays(number);
    }
}
