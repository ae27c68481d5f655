package fr.hemicycle.vote.deliberation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliberationNumberTest {

    @Test
    void reads_what_it_writes() {
        assertThat(DeliberationNumber.of("2022-552")).contains(new DeliberationNumber("", 2022, 552));
        assertThat(DeliberationNumber.of("CP-2022-1")).contains(new DeliberationNumber("CP-", 2022, 1));
        assertThat(new DeliberationNumber("CP-", 2022, 1)).hasToString("CP-2022-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "552", "2022-0", "2022-0552", "2022-9999999999", "2022/552"})
    void leaves_another_form_alone(String text) {
        assertThat(DeliberationNumber.of(text)).isEmpty();
    }
}
