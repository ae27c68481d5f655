package fr.hemicycle.vote.councillor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullNameTest {

    @Test
    void composes_what_comes_decomposed() {
        String decomposed = Normalizer.normalize("Maïté", Normalizer.Form.NFD);
        assertThat(decomposed).hasSize(7);

        assertThat(new FullName(decomposed, "É")).isEqualTo(new FullName("Maïté", "É"));
    }

    @Test
    void trims_and_keeps_single_spaces() {
        assertThat(new FullName("\u00a0 Jean  Luc ", " de\u00a0 LA TOUR"))
                .isEqualTo(new FullName("Jean Luc", "de LA TOUR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"D'Artois", "L’Hermitte", "MESSEANNE-GROBELNY", "Bénédicte", "Œuvrard", "Ñíguez", "O"})
    void keeps_accents_apostrophes_and_hyphens(String name) {
        FullName fullName = new FullName(name, name);

        assertThat(fullName.familyName()).isEqualTo(name);
        assertThat(fullName.isLegible()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0",
                "A\u0000B",
                "A\tB",
                "A\n",
                "A\u200bB",
                "A\u202eB",
                "A\u2028B",
                "\ud800",
                "\ue000"
            })
    void refuses_what_cannot_be_seen(String name) {
        assertThat(new FullName("Jean", name).isLegible()).isFalse();
        assertThat(new FullName(name, "X").isLegible()).isFalse();
    }
}
