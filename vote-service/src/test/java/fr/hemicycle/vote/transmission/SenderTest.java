package fr.hemicycle.vote.transmission;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderTest {

    @ParameterizedTest
    @CsvSource({
        "HEMI, 1, 21, a@b.fr, trigram",
        "HEM, 10, 21, a@b.fr, district",
        "HEM, 1, 2, a@b.fr, nature",
        "HEM, 1, 21, a@b, return-email"
    })
    void a_setting_that_the_schema_refuses_is_found_at_the_start(
            String trigram, String district, String nature, String email, String setting) {
        assertThatThrownBy(() -> new Sender(trigram, district, nature, email))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hemicycle.transmission." + setting);
    }
}
