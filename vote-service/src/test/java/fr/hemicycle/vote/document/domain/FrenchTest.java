package fr.hemicycle.vote.document.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.vote.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTest {

    @ParameterizedTest
    @CsvSource({
        "15680078.60, '15_680_078,60'",
        "60000.00, '60_000,00'",
        "999.99, '999,99'",
        "1000.00, '1_000,00'",
        "0.05, '0,05'",
        "-1234567.00, '-1_234_567,00'"
    })
    void parts_thousands_with_a_narrow_space_that_does_not_break(String euros, String written) {
        assertThat(French.amount(Money.euros(euros))).isEqualTo(written.replace('_', French.NARROW_SPACE));
    }

    @Test
    void writes_days_and_hours_as_the_assembly_does() {
        assertThat(French.day(LocalDate.of(2022, 12, 13))).isEqualTo("13 décembre 2022");
        assertThat(French.day(LocalDate.of(2023, 3, 1))).isEqualTo("1er mars 2023");
        assertThat(French.hour(Instant.parse("2022-12-13T13:05:00Z"))).isEqualTo("14 h 05");
    }
}
