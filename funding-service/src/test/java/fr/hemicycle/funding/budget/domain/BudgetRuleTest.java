package fr.hemicycle.funding.budget.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.funding.budget.domain.Budget.Adopted;
import fr.hemicycle.funding.budget.domain.BudgetLine.Direction;
import fr.hemicycle.funding.budget.domain.BudgetLine.Movement;
import fr.hemicycle.funding.budget.domain.BudgetLine.Place;
import fr.hemicycle.funding.chart.domain.Account;
import fr.hemicycle.funding.chart.domain.Axis;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BudgetRuleTest {

    /** Asked of the budget itself: see BudgetResourceTest. */
    private static final Set<BudgetRule> OF_THE_BUDGET = EnumSet.of(BudgetRule.BUDGET_MUST_BE_OPENED_ONCE);

    private static final LocalDate TODAY = LocalDate.of(2022, 12, 13);
    private static final LocalDate MARCH = LocalDate.of(2022, 3, 21);
    private static final List<Account> M52 = List.of(
            new Account(Axis.CHAPTER, "9356", "Revenu de solidarité active", Section.OPERATING, null, null),
            new Account(Axis.CHAPTER, "65", "Autres charges", Section.OPERATING, null, null),
            new Account(Axis.CHAPTER, "00", "Sans section", null, null, null),
            new Account(Axis.CHAPTER, "1234567890", "Un chapitre long", Section.OPERATING, null, null),
            new Account(Axis.NATURE, "6568", "Autres participations", Section.OPERATING, "65", null),
            new Account(Axis.NATURE, "123456789", "Neuf caractères", Section.OPERATING, "65", null),
            new Account(Axis.NATURE, "656800000X", "Dix caractères", Section.OPERATING, "65", null),
            new Account(Axis.FUNCTION, "93564", "Insertion professionnelle", Section.OPERATING, "9356", null),
            new Account(Axis.FUNCTIONAL_CODE, "564", "Insertion professionnelle", null, null, null));
    private static final BudgetLine LINE = line("9356", "6568", "93564", 100);
    private static final Budget NEW = new Budget(false, List.of(), Map.of());
    private static final Budget ADOPTED = new Budget(
            false, List.of(new Adopted(Stage.Kind.INITIAL, "2022-100", MARCH)), Map.of(LINE.place(), new Money(100)));

    static Stream<Arguments> stages() {
        return Stream.of(
                row("initial", NEW, stage(LINE), ""),
                row("amending", ADOPTED, amending("2022-200", MARCH, LINE), ""),
                row("today", NEW, stage(Stage.Kind.INITIAL, "PLENARY", TODAY, LINE), ""),
                row("by nature", NEW, stage(line("65", "6568", "564", 1)), ""),
                row("a chapter without section", NEW, stage(line("00", null, null, 1)), ""),
                row("in two ways", NEW, stage(LINE, revenue("9356", 100)), ""),
                row(
                        "the standing committee",
                        NEW,
                        stage(Stage.Kind.INITIAL, "STANDING_COMMITTEE", MARCH, LINE),
                        "STAGE_MAY_ONLY_BE_ADOPTED_BY_THE_PLENARY"),
                row("again", ADOPTED, amending("2022-100", MARCH, LINE), "STAGE_MUST_BE_RECORDED_ONCE"),
                row(
                        "amending first",
                        NEW,
                        stage(Stage.Kind.AMENDING, "PLENARY", MARCH, LINE),
                        "STAGE_MUST_FOLLOW_THE_INITIAL_ONE"),
                row(
                        "initial twice, by the committee",
                        ADOPTED,
                        new Stage(Stage.Kind.INITIAL, "2022-200", "STANDING_COMMITTEE", MARCH, List.of(LINE)),
                        "STAGE_MAY_ONLY_BE_ADOPTED_BY_THE_PLENARY STAGE_MUST_FOLLOW_THE_INITIAL_ONE"),
                row(
                        "the day before",
                        ADOPTED,
                        amending("2022-200", MARCH.minusDays(1), LINE),
                        "STAGE_MUST_NOT_PRECEDE_AN_EARLIER_ONE"),
                row(
                        "tomorrow",
                        NEW,
                        stage(Stage.Kind.INITIAL, "PLENARY", TODAY.plusDays(1), LINE),
                        "STAGE_MUST_NOT_LIE_AHEAD"),
                row("a line twice", NEW, stage(LINE, LINE), "BUDGET_LINE_MUST_APPEAR_ONCE"),
                row("no such chapter", NEW, stage(line("9344", null, null, 1)), "BUDGET_LINE_MUST_BE_IN_THE_CHART"),
                row(
                        "no chapter but an account",
                        NEW,
                        stage(line("6568", null, null, 1)),
                        "BUDGET_LINE_MUST_BE_IN_THE_CHART"),
                row("no such nature", NEW, stage(line("9356", "93564", null, 1)), "BUDGET_LINE_MUST_BE_IN_THE_CHART"),
                row("no such function", NEW, stage(line("9356", null, "6568", 1)), "BUDGET_LINE_MUST_BE_IN_THE_CHART"),
                row(
                        "the other section",
                        NEW,
                        stage(new BudgetLine(
                                new Place(Section.INVESTMENT, Direction.EXPENSE, "9356"),
                                null,
                                null,
                                Movement.REAL,
                                Money.ZERO,
                                Money.ZERO)),
                        "BUDGET_LINE_MUST_FIT_THE_SECTION_OF_ITS_CHAPTER"),
                row("all taken back", ADOPTED, amending("2022-200", MARCH, line("9356", null, null, -100)), ""),
                row(
                        "a cent more",
                        ADOPTED,
                        amending("2022-200", MARCH, line("9356", null, null, -101)),
                        "CHAPTER_MUST_NOT_FALL_BELOW_ZERO"),
                row("balanced", balancing(NEW), stage(LINE, revenue("65", 100)), ""),
                row("a cent too little", balancing(NEW), stage(LINE, revenue("65", 99)), "SECTIONS_MUST_BALANCE"),
                row("with what was voted", balancing(ADOPTED), amending("2022-200", MARCH, revenue("65", 100)), ""));
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                arguments("an account", LINE, ""),
                arguments("nine characters", line("9356", "123456789", null, 1), ""),
                arguments("a chapter alone", line("9356", null, null, 1), "PUBLISHED_LINE_MUST_NAME_ITS_ACCOUNT"),
                arguments(
                        "a revenue on an account of expenses",
                        new BudgetLine(
                                new Place(Section.OPERATING, Direction.REVENUE, "65"),
                                "6568",
                                null,
                                Movement.REAL,
                                Money.ZERO,
                                Money.ZERO),
                        "PUBLISHED_ACCOUNT_MUST_HAVE_A_CHAPTER"),
                arguments(
                        "within the budget, in the chapter of the line",
                        new BudgetLine(
                                new Place(Section.OPERATING, Direction.REVENUE, "65"),
                                "6568",
                                null,
                                Movement.ORDER,
                                Money.ZERO,
                                Money.ZERO),
                        ""),
                arguments(
                        "ten characters",
                        line("9356", "656800000X", null, 1),
                        "PUBLISHED_CODE_MUST_HAVE_NINE_CHARACTERS_AT_MOST"));
    }

    private static Arguments row(String name, Budget budget, Stage stage, String codes) {
        return arguments(name, budget, stage, codes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stages")
    void judges_a_stage(String name, Budget budget, Stage stage, String codes) {
        assertThat(codes(budget.objections(stage, M52, TODAY))).isEqualTo(codes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void judges_what_can_be_published(String name, BudgetLine line, String codes) {
        assertThat(codes(new ScdlBudgetRow("D", "22620001200012", 2022, Stage.Kind.INITIAL, line, M52).broken()))
                .isEqualTo(codes);
    }

    @Test
    void every_rule_has_its_row() {
        String all = Stream.concat(stages().map(row -> row.get()[3]), lines().map(row -> row.get()[2]))
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        assertThat(Arrays.stream(BudgetRule.values()).filter(rule -> !OF_THE_BUDGET.contains(rule)))
                .allMatch(rule -> all.contains(rule.name()));
    }

    @Test
    void every_rule_names_its_source() {
        assertThat(BudgetRule.values())
                .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
    }

    /** Any stages, one after the other: what is voted is the sum of what was accepted, and never negative. */
    @Property(tries = 300)
    void what_is_voted_is_the_sum_of_the_stages_and_never_negative(
            @ForAll @Size(max = 12) List<@LongRange(min = -300, max = 300) Long> cents) {
        Budget budget = NEW;
        Map<String, Long> model = new HashMap<>();
        int number = 0;
        for (long each : cents) {
            number++;
            String chapter = number % 3 == 0 ? "65" : "9356";
            Stage stage = new Stage(
                    budget.stages().isEmpty() ? Stage.Kind.INITIAL : Stage.Kind.AMENDING,
                    "2022-" + number,
                    "PLENARY",
                    MARCH,
                    List.of(line(chapter, null, null, each)));
            boolean accepted = budget.objections(stage, M52, TODAY).isEmpty();

            assertThat(accepted).isEqualTo(model.getOrDefault(chapter, 0L) + each >= 0);
            if (accepted) {
                model.merge(chapter, each, Long::sum);
                List<Adopted> stages = Stream.concat(
                                budget.stages().stream(),
                                Stream.of(new Adopted(stage.kind(), stage.deliberationNumber(), MARCH)))
                        .toList();
                budget = new Budget(false, stages, budget.votedWith(stage));
            }
            long total = model.values().stream().mapToLong(Long::longValue).sum();
            assertThat(Budget.total(budget.voted(), Section.OPERATING, Direction.EXPENSE)
                            .cents())
                    .isEqualTo(total);
        }
    }

    private static String codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).collect(Collectors.joining(" "));
    }

    private static Budget balancing(Budget budget) {
        return new Budget(true, budget.stages(), budget.voted());
    }

    private static Stage stage(BudgetLine... lines) {
        return stage(Stage.Kind.INITIAL, "PLENARY", MARCH, lines);
    }

    private static Stage stage(Stage.Kind kind, String body, LocalDate adoptedOn, BudgetLine... lines) {
        return new Stage(kind, "2022-100", body, adoptedOn, List.of(lines));
    }

    private static Stage amending(String number, LocalDate adoptedOn, BudgetLine... lines) {
        return new Stage(Stage.Kind.AMENDING, number, "PLENARY", adoptedOn, List.of(lines));
    }

    private static BudgetLine revenue(String chapter, long cents) {
        return new BudgetLine(
                new Place(Section.OPERATING, Direction.REVENUE, chapter),
                null,
                null,
                Movement.REAL,
                Money.ZERO,
                new Money(cents));
    }

    private static BudgetLine line(String chapter, @Nullable String nature, @Nullable String function, long cents) {
        return new BudgetLine(
                new Place(Section.OPERATING, Direction.EXPENSE, chapter),
                nature,
                function,
                Movement.REAL,
                Money.ZERO,
                new Money(cents));
    }
}
