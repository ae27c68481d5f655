package fr.hemicycle.funding.budget.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.funding.budget.domain.BudgetLine.Direction;
import fr.hemicycle.funding.budget.domain.BudgetLine.Movement;
import fr.hemicycle.funding.budget.domain.BudgetLine.Place;
import fr.hemicycle.funding.chart.domain.Account;
import fr.hemicycle.funding.chart.domain.Axis;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The standard's words and columns, SCDL Budget 0.8.3. */
class ScdlBudgetRowTest {

    private static final List<Account> M52 = List.of(
            new Account(Axis.CHAPTER, "9356", "Revenu de solidarité active", Section.OPERATING, null, null),
            new Account(Axis.CHAPTER, "65", "Autres charges", Section.OPERATING, null, null),
            new Account(Axis.CHAPTER, "75", "Autres produits", Section.OPERATING, null, null),
            new Account(Axis.NATURE, "6568", "Autres participations", Section.OPERATING, "65", "75"),
            new Account(Axis.FUNCTION, "93564", "Insertion professionnelle", Section.OPERATING, "9356", "9356"),
            new Account(Axis.FUNCTION, "1234567890", "Dix caractères", Section.OPERATING, "1234567890", null),
            new Account(Axis.CHAPTER, "1234567890", "Dix caractères", Section.OPERATING, null, null));

    @Test
    void a_line_stands_in_the_twenty_two_columns_of_the_standard() {
        List<@Nullable Object> values =
                row(Stage.Kind.INITIAL, real(Direction.EXPENSE, "93564")).values();

        assertThat(ScdlBudgetRow.COLUMNS).hasSize(22);
        assertThat(values)
                .containsExactly(
                        "budget primitif",
                        2022,
                        "22620001200012",
                        "Département du Pas-de-Calais",
                        "6568",
                        "Autres participations",
                        "65",
                        "Autres charges",
                        "9356",
                        "Revenu de solidarité active",
                        null,
                        "fonctionnement",
                        "réel",
                        "dépense",
                        null,
                        null,
                        null,
                        Money.euros("70000.00"),
                        Money.euros("60000.00"),
                        null,
                        null,
                        null);
    }

    @ParameterizedTest
    @CsvSource({
        "INITIAL, budget primitif",
        "AMENDING, décision modificative",
        "SUPPLEMENTARY, budget supplémentaire",
    })
    void each_stage_has_its_word(Stage.Kind stage, String word) {
        assertThat(told(row(stage, real(Direction.EXPENSE, "93564")), "BGT_NATDEC"))
                .isEqualTo(word);
    }

    @Test
    void a_revenue_stands_in_the_chapter_of_revenues() {
        ScdlBudgetRow row = row(Stage.Kind.INITIAL, real(Direction.REVENUE, "93564"));

        assertThat(told(row, "BGT_CODRD")).isEqualTo("recette");
        assertThat(told(row, "BGT_NATURE")).isEqualTo("75");
    }

    @Test
    void what_only_moves_within_the_budget_stands_in_the_chapter_of_the_line() {
        ScdlBudgetRow row = row(
                Stage.Kind.INITIAL,
                new BudgetLine(
                        new Place(Section.INVESTMENT, Direction.EXPENSE, "9356"),
                        "6568",
                        null,
                        Movement.ORDER,
                        Money.ZERO,
                        Money.ZERO));

        assertThat(told(row, "BGT_OPBUDG")).isEqualTo("ordre");
        assertThat(told(row, "BGT_SECTION")).isEqualTo("investissement");
        assertThat(told(row, "BGT_NATURE")).isEqualTo("9356");
    }

    @Test
    void a_line_without_a_function_leaves_its_columns_empty() {
        ScdlBudgetRow row = row(Stage.Kind.INITIAL, real(Direction.EXPENSE, null));

        assertThat(row.broken()).isEmpty();
        assertThat(told(row, "BGT_FONCTION")).isNull();
        assertThat(told(row, "BGT_FONCTION_LABEL")).isNull();
    }

    @Test
    void the_chapter_of_a_function_is_held_to_nine_characters_too() {
        assertThat(row(Stage.Kind.INITIAL, real(Direction.EXPENSE, "1234567890"))
                        .broken())
                .containsExactly(
                        BudgetRule.PUBLISHED_CODE_MUST_HAVE_NINE_CHARACTERS_AT_MOST.with("accountCode", "1234567890"));
    }

    private static @Nullable Object told(ScdlBudgetRow row, String column) {
        return row.values().get(ScdlBudgetRow.COLUMNS.indexOf(column));
    }

    private static ScdlBudgetRow row(Stage.Kind stage, BudgetLine line) {
        return new ScdlBudgetRow("Département du Pas-de-Calais", "22620001200012", 2022, stage, line, M52);
    }

    private static BudgetLine real(Direction direction, @Nullable String function) {
        return new BudgetLine(
                new Place(Section.OPERATING, direction, "9356"),
                "6568",
                function,
                Movement.REAL,
                Money.euros("70000.00"),
                Money.euros("60000.00"));
    }
}
