package fr.hemicycle.localstack.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3313235.27  | 3 313 235,27 €",
                "60000.00    | 60 000,00 €",
                "60000       | 60 000,00 €",
                "0.5         | 0,50 €",
                "999.99      | 999,99 €",
                "-1234.50    | -1 234,50 €"
            })
    void amounts(String amount, String text) {
        assertThat(French.euros(amount)).isEqualTo(text);
    }

    @Test
    void fractions_of_a_cent_are_not_rounded_away() {
        assertThatThrownBy(() -> French.euros("0.001")).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"2022-12-13, 13 décembre 2022", "2021-07-01, 1er juillet 2021", "2022-08-21, 21 août 2022"})
    void days(LocalDate day, String text) {
        assertThat(French.day(day)).isEqualTo(text);
    }
}
