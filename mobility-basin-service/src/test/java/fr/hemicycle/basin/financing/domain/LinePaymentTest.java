package fr.hemicycle.basin.financing.domain;

import static fr.hemicycle.basin.financing.domain.LinePayment.Kind.CAME_BACK;
import static fr.hemicycle.basin.financing.domain.LinePayment.Kind.PAID;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.basin.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinePaymentTest {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 28);

    private static LinePayment payment(LinePayment.Kind kind, String amount, LocalDate on) {
        return new LinePayment(kind, Money.euros(amount), on);
    }

    @Test
    void spent_is_what_was_paid_by_a_day_less_what_came_back() {
        List<LinePayment> payments = List.of(
                payment(PAID, "30000.00", DAY),
                payment(PAID, "0.01", DAY.plusDays(2)),
                payment(CAME_BACK, "10000.00", DAY.plusDays(1)));

        assertThat(LinePayment.spent(payments, DAY.minusDays(1))).isEqualTo(Money.ZERO);
        assertThat(LinePayment.spent(payments, DAY)).isEqualTo(Money.euros("30000.00"));
        assertThat(LinePayment.spent(payments, DAY.plusDays(1))).isEqualTo(Money.euros("20000.00"));
        assertThat(LinePayment.spent(payments.reversed(), DAY.plusDays(2))).isEqualTo(Money.euros("20000.01"));
    }
}
