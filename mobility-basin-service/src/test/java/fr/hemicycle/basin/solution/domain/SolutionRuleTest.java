package fr.hemicycle.basin.solution.domain;

import static fr.hemicycle.basin.solution.domain.Sample.FROM;
import static fr.hemicycle.basin.solution.domain.Sample.shuttle;
import static fr.hemicycle.basin.solution.domain.SolutionRule.SOLUTION_CHANGE_MUST_FOLLOW_THE_ONE_BEFORE;
import static fr.hemicycle.basin.solution.domain.SolutionRule.SOLUTION_MAY_ONLY_END_EARLIER;
import static fr.hemicycle.basin.solution.domain.SolutionRule.SOLUTION_MUST_KEEP_ITS_PAST;
import static fr.hemicycle.basin.solution.domain.SolutionRule.SOLUTION_MUST_NOT_HAVE_ENDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.basin.solution.domain.SolutionDecision.Changed;
import fr.hemicycle.basin.solution.domain.SolutionDecision.Ended;
import fr.hemicycle.basin.solution.domain.SolutionDecision.Refused;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SolutionRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Ending ENDING = new Ending(TODAY.plusDays(30), "Fin du financement");

    private static Arguments row(String name, Supplier<SolutionDecision> decision, SolutionRule... broken) {
        return arguments(name, decision, List.of(broken));
    }

    private static Solution since(LocalDate from) {
        return new Solution(new UUID(0, 9), shuttle().during(from, null).terms(), null);
    }

    private static Solution until(LocalDate lastDay) {
        return new Solution(new UUID(0, 9), shuttle().during(FROM, lastDay).terms(), null);
    }

    private static Solution ended() {
        return new Solution(new UUID(0, 9), shuttle().terms(), ENDING);
    }

    private static SolutionDecision change(Solution solution, LocalDate from) {
        return solution.change(shuttle().during(from, null).terms(), TODAY);
    }

    private static SolutionDecision end(Solution solution, LocalDate lastDay) {
        return solution.end(new Ending(lastDay, "Fin"), TODAY);
    }

    static Stream<Arguments> decisions() {
        return Stream.of(
                row("a change today", () -> change(since(FROM), TODAY)),
                row("a change yesterday", () -> change(since(FROM), TODAY.minusDays(1)), SOLUTION_MUST_KEEP_ITS_PAST),
                row("a change the day after one to come", () -> change(since(TODAY.plusDays(7)), TODAY.plusDays(8))),
                row(
                        "a change on the day of one to come",
                        () -> change(since(TODAY.plusDays(7)), TODAY.plusDays(7)),
                        SOLUTION_CHANGE_MUST_FOLLOW_THE_ONE_BEFORE),
                row("a change of what has run out", () -> change(until(TODAY.minusDays(9)), TODAY)),
                row("a change of what was ended", () -> change(ended(), TODAY), SOLUTION_MUST_NOT_HAVE_ENDED),
                row(
                        "three broken at once",
                        () -> change(ended(), FROM),
                        SOLUTION_MUST_NOT_HAVE_ENDED,
                        SOLUTION_CHANGE_MUST_FOLLOW_THE_ONE_BEFORE,
                        SOLUTION_MUST_KEEP_ITS_PAST),
                row("an end yesterday: gone today", () -> end(since(FROM), TODAY.minusDays(1))),
                row("an end the day before", () -> end(since(FROM), TODAY.minusDays(2)), SOLUTION_MUST_KEEP_ITS_PAST),
                row(
                        "an end on the first day of what is to come",
                        () -> end(since(TODAY.plusDays(7)), TODAY.plusDays(7))),
                row(
                        "an end the day before it",
                        () -> end(since(TODAY.plusDays(7)), TODAY.plusDays(6)),
                        SOLUTION_CHANGE_MUST_FOLLOW_THE_ONE_BEFORE),
                row("an end a day early", () -> end(until(TODAY.plusDays(9)), TODAY.plusDays(8))),
                row(
                        "an end as foreseen",
                        () -> end(until(TODAY.plusDays(9)), TODAY.plusDays(9)),
                        SOLUTION_MAY_ONLY_END_EARLIER),
                row("a second end", () -> end(ended(), TODAY), SOLUTION_MUST_NOT_HAVE_ENDED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decisions")
    void decides(String name, Supplier<SolutionDecision> decision, List<SolutionRule> broken) {
        List<String> codes = switch (decision.get()) {
            case Refused refused -> refused.reasons().stream().map(Reason::code).toList();
            case Changed _, Ended _ -> List.of();
        };

        assertThat(codes)
                .as(name)
                .isEqualTo(broken.stream().map(SolutionRule::name).toList());
    }

    @Test
    void every_rule_of_a_change_has_a_row_that_breaks_it() {
        Set<SolutionRule> rows = decisions()
                .flatMap(row -> ((List<?>) row.get()[2]).stream())
                .map(SolutionRule.class::cast)
                .collect(Collectors.toSet());

        assertThat(rows).isEqualTo(EnumSet.range(SOLUTION_MUST_NOT_HAVE_ENDED, SOLUTION_MAY_ONLY_END_EARLIER));
    }

    @Test
    void a_decision_carries_what_is_from_now_on_and_a_refusal_its_figures() {
        Terms next = shuttle().during(TODAY, null).terms();

        assertThat(since(FROM).change(next, TODAY)).isEqualTo(new Changed(next));
        assertThat(since(FROM).end(ENDING, TODAY)).isEqualTo(new Ended(ENDING));
        assertThat(change(ended(), FROM))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Reason::figures)
                                .extracting(figures -> figures.toString())
                                .containsExactly(
                                        "{lastDay=2026-12-26}",
                                        "{from=2026-01-01, latest=2026-01-01}",
                                        "{from=2026-01-01, today=2026-11-26}"));
        assertThat(end(until(TODAY), TODAY.plusDays(1)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reasons().getFirst().figures())
                                .containsEntry("until", "2026-11-26")
                                .containsEntry("lastDay", "2026-11-27"));
    }
}
