package fr.hemicycle.funding.budget.domain;

import fr.hemicycle.funding.budget.domain.BudgetLine.Direction;
import fr.hemicycle.funding.budget.domain.BudgetLine.Place;
import fr.hemicycle.funding.chart.domain.Account;
import fr.hemicycle.funding.chart.domain.Axis;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A budget with the stages on record.
 *
 * @param sectionsMustBalance its own setting
 * @param stages in the order of their recording
 * @param voted by all of them together
 */
public record Budget(boolean sectionsMustBalance, List<Adopted> stages, Map<Place, Money> voted) {

    private static final String PLENARY = "PLENARY";

    public Budget {
        stages = List.copyOf(stages);
        voted = Map.copyOf(voted);
    }

    /** A stage on record. */
    public record Adopted(Stage.Kind kind, String deliberationNumber, LocalDate adoptedOn) {}

    /** What is voted once a stage is taken in. */
    public Map<Place, Money> votedWith(Stage stage) {
        Map<Place, Money> sums = new HashMap<>(voted);
        stage.lines().forEach(line -> sums.merge(line.place(), line.voted(), Money::plus));
        return sums;
    }

    /**
     * Every rule that a stage breaks, the most important first.
     *
     * @param accounts of the codes that its lines name, in the chart of the budget
     */
    public List<Reason> objections(Stage stage, List<Account> accounts, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        if (!stage.body().equals(PLENARY)) {
            reasons.add(BudgetRule.STAGE_MAY_ONLY_BE_ADOPTED_BY_THE_PLENARY.with("body", stage.body()));
        }
        if (stages.stream().anyMatch(each -> each.deliberationNumber().equals(stage.deliberationNumber()))) {
            reasons.add(BudgetRule.STAGE_MUST_BE_RECORDED_ONCE.with("number", stage.deliberationNumber()));
        }
        if (stages.isEmpty() != (stage.kind() == Stage.Kind.INITIAL)) {
            reasons.add(
                    BudgetRule.STAGE_MUST_FOLLOW_THE_INITIAL_ONE.with("kind", stage.kind(), "stages", stages.size()));
        }
        stages.stream()
                .map(Adopted::adoptedOn)
                .max(LocalDate::compareTo)
                .filter(last -> stage.adoptedOn().isBefore(last))
                .ifPresent(last -> reasons.add(BudgetRule.STAGE_MUST_NOT_PRECEDE_AN_EARLIER_ONE.with(
                        "adoptedOn", stage.adoptedOn(), "earlier", last)));
        if (stage.adoptedOn().isAfter(today)) {
            reasons.add(BudgetRule.STAGE_MUST_NOT_LIE_AHEAD.with("adoptedOn", stage.adoptedOn(), "today", today));
        }
        reasons.addAll(ofLines(stage.lines(), accounts));
        Map<Place, Money> sums = votedWith(stage);
        stage.lines().stream()
                .map(BudgetLine::place)
                .distinct()
                .filter(place -> sums.getOrDefault(place, Money.ZERO).cents() < 0)
                .forEach(place -> reasons.add(BudgetRule.CHAPTER_MUST_NOT_FALL_BELOW_ZERO.with(
                        "chapter", place.chapter(), "amount", sums.getOrDefault(place, Money.ZERO))));
        if (sectionsMustBalance) {
            for (Section section : Section.values()) {
                Money expenses = total(sums, section, Direction.EXPENSE);
                Money revenues = total(sums, section, Direction.REVENUE);
                if (!expenses.equals(revenues)) {
                    reasons.add(BudgetRule.SECTIONS_MUST_BALANCE.with(
                            "section", section, "expenses", expenses, "revenues", revenues));
                }
            }
        }
        return reasons;
    }

    /** @return what is voted in a section, one way */
    public static Money total(Map<Place, Money> voted, Section section, Direction direction) {
        return voted.entrySet().stream()
                .filter(each ->
                        each.getKey().section() == section && each.getKey().direction() == direction)
                .map(Map.Entry::getValue)
                .reduce(Money.ZERO, Money::plus);
    }

    private static List<Reason> ofLines(List<BudgetLine> lines, List<Account> accounts) {
        List<Reason> twice = new ArrayList<>();
        List<Reason> unknown = new ArrayList<>();
        List<Reason> elsewhere = new ArrayList<>();
        Set<BudgetLine.Same> seen = new HashSet<>();
        for (BudgetLine line : lines) {
            Place place = line.place();
            if (!seen.add(line.same())) {
                twice.add(BudgetRule.BUDGET_LINE_MUST_APPEAR_ONCE.with("chapter", place.chapter()));
            }
            Optional<Account> chapter = find(accounts, place.chapter(), Axis.CHAPTER);
            if (chapter.isEmpty()) {
                unknown.add(BudgetRule.BUDGET_LINE_MUST_BE_IN_THE_CHART.with("accountCode", place.chapter()));
            }
            if (line.nature() != null
                    && find(accounts, line.nature(), Axis.NATURE).isEmpty()) {
                unknown.add(BudgetRule.BUDGET_LINE_MUST_BE_IN_THE_CHART.with("accountCode", line.nature()));
            }
            if (line.function() != null
                    && find(accounts, line.function(), Axis.FUNCTION, Axis.FUNCTIONAL_CODE)
                            .isEmpty()) {
                unknown.add(BudgetRule.BUDGET_LINE_MUST_BE_IN_THE_CHART.with("accountCode", line.function()));
            }
            Section section = chapter.map(Account::section).orElse(place.section());
            if (section != place.section()) {
                elsewhere.add(BudgetRule.BUDGET_LINE_MUST_FIT_THE_SECTION_OF_ITS_CHAPTER.with(
                        "chapter", place.chapter(), "section", place.section()));
            }
        }
        twice.addAll(unknown);
        twice.addAll(elsewhere);
        return twice;
    }

    static Optional<Account> find(List<Account> accounts, @Nullable String code, Axis... axes) {
        return accounts.stream()
                .filter(each -> each.code().equals(code) && List.of(axes).contains(each.axis()))
                .findFirst();
    }
}
