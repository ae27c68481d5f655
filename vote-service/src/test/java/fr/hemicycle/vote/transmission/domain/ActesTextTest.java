package fr.hemicycle.vote.transmission.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActesTextTest {

    @Test
    void replaces_what_french_uses_and_latin_1_lacks() {
        assertThat(ActesText.of("L’œuvre – 60 000 € … « Œuvre » “citée”"))
                .isEqualTo("L'oeuvre - 60 000 EUR ... « OEuvre » \"citée\"");
    }

    @Test
    void puts_letters_and_their_accents_together() {
        assertThat(ActesText.of("SOLIDARITE\u0301")).isEqualTo("SOLIDARITÉ");
    }

    @Test
    void leaves_a_space_where_xml_has_no_place_for_a_character() {
        assertThat(ActesText.of("a\u0000b\nc\u0085d\uD83Ee\uFFFFf")).isEqualTo("a b c d e f");
    }

    @Test
    void keeps_any_other_character() {
        assertThat(ActesText.of("Łódź 😀 <&>\"'")).isEqualTo("Łódź 😀 <&>\"'");
    }
}
