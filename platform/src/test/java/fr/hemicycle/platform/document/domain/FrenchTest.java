package fr.hemicycle.platform.document.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(French.amount(new BigDecimal(euros))).isEqualTo(written.replace('_', French.NARROW_SPACE));
    }

    @Test
    void writes_days_and_hours_as_the_assembly_does() {
        assertThat(French.day(LocalDate.of(2022, 12, 13))).isEqualTo("13 décembre 2022");
        assertThat(French.day(LocalDate.of(2023, 3, 1))).isEqualTo("1er mars 2023");
        assertThat(French.hour(Instant.parse("2022-12-13T13:05:00Z"))).isEqualTo("14 h 05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "l’article L._3121-14 et R._2",
                "la délibération n°_2022-552",
                "N°_49",
                "au §_1",
                "M._Élu, MM._Un et Deux, Mme_Brigitte, Mmes_Une et Deux",
                "60_000,00_€",
                "15_680_078,60_€ et 5_%",
                "à 14_h_05",
                "Pour_: 43 voix_; «_oui_»_!"
            })
    void keeps_together_what_no_line_end_may_part(String written) {
        assertThat(French.unbroken(written.replace('_', ' '))).isEqualTo(written.replace('_', French.NO_BREAK_SPACE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "une phrase comme une autre",
                "CELA. 12 voix",
                "Mme la présidente",
                "plan L. Martin",
                "le 13 décembre 2022",
                "12 34 et 1 2345",
                "3 heures"
            })
    void leaves_every_other_space_alone(String written) {
        assertThat(French.unbroken(written)).isEqualTo(written);
    }
}
