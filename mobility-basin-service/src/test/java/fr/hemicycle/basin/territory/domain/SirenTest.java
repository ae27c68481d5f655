package fr.hemicycle.basin.territory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SirenTest {

    @ParameterizedTest
    @CsvSource({
        "200033579, true",
        "226200012, true",
        "200053742, true",
        "200033578, false",
        "200033759, false",
        "20003357, false",
        "2000335790, false"
    })
    void the_last_digit_checks_the_others(String siren, boolean passes) {
        assertThat(Siren.passesItsCheck(siren)).isEqualTo(passes);
    }
}
