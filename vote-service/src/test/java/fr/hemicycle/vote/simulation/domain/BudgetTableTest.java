package fr.hemicycle.vote.simulation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.money.Imputation;
import fr.hemicycle.vote.money.Money;
import fr.hemicycle.vote.report.domain.Expense;
import fr.hemicycle.vote.report.domain.Reservation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BudgetTableTest {

    private static final Imputation INSERTION = new Imputation("M52", 2022, "6568", "93564");
    private static final OperationBalance OPERATION =
            new OperationBalance("C01", "Appui", INSERTION, Money.euros("100.00"), Money.euros("60.00"));

    @Test
    void holds_line_after_line_of_what_is_available() {
        Expense first = expense(1, "C01", INSERTION, "45.00");
        Expense second = expense(2, "C01", INSERTION, "15.00");

        BudgetTable table = BudgetTable.of(List.of(first, second), Map.of("C01", OPERATION));

        assertThat(table.expenses())
                .extracting(Expense::id, Expense::amount, Expense::reservation)
                .containsExactly(
                        tuple(first.id(), first.amount(), held(1, "60.00", "45.00", "15.00")),
                        tuple(second.id(), second.amount(), held(2, "15.00", "15.00", "0.00")));
        assertThat(table.lines())
                .containsExactly(new BudgetTable.Line("C01", OPERATION, Money.euros("60.00"), List.of()));
        assertThat(table.lines().getFirst().availableAfter(true)).contains(Money.ZERO);
        assertThat(table.lines().getFirst().availableAfter(false)).contains(Money.euros("60.00"));
    }

    @Test
    void refuses_a_cent_more_than_what_the_lines_before_left() {
        BudgetTable table = BudgetTable.of(
                List.of(expense(1, "C01", INSERTION, "45.00"), expense(2, "C01", INSERTION, "15.01")),
                Map.of("C01", OPERATION));

        assertThat(codes(table)).containsExactly("AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT");
        assertThat(table.lines().getFirst().held()).isEqualTo(Money.euros("45.00"));
        assertThat(table.expenses().get(1).reservation()).isNull();
    }

    @Test
    void refuses_an_operation_that_is_none_and_an_imputation_that_is_another() {
        Imputation coast = new Imputation("M57", 2022, "6568", "9356");

        BudgetTable unknown = BudgetTable.of(List.of(expense(1, "C99", INSERTION, "1.00")), Map.of());
        assertThat(codes(unknown)).containsExactly("OPERATION_MUST_EXIST");
        assertThat(unknown.lines().getFirst().availableAfter(true)).isEmpty();
        assertThat(codes(BudgetTable.of(List.of(expense(1, "C01", coast, "1.00")), Map.of("C01", OPERATION))))
                .containsExactly("IMPUTATION_MUST_BE_THE_OPERATIONS");
    }

    @Test
    void presumes_every_line_reserved_where_nobody_answers() {
        Expense line = expense(1, "C01", INSERTION, "45.00");

        assertThat(BudgetTable.presumed(List.of(line))).singleElement().satisfies(each -> {
            assertThat(each.id()).isEqualTo(line.id());
            assertThat(each.isReserved()).isTrue();
        });
    }

    private static Reservation held(int id, String available, String proposed, String remaining) {
        return new Reservation(
                new UUID(1, id),
                "Appui",
                Money.euros("100.00"),
                Money.euros(available),
                Money.euros(proposed),
                Money.euros(remaining));
    }

    private static Expense expense(int id, String code, Imputation imputation, String amount) {
        return new Expense(new UUID(1, id), code, imputation, Money.euros(amount), null, null);
    }

    private static List<String> codes(BudgetTable table) {
        return table.lines().stream()
                .flatMap(line -> line.reasons().stream())
                .map(Reason::code)
                .toList();
    }
}
