package fr.hemicycle.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.platform.document.domain.French;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineEndsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L. 3121-14",
                "L3121-14-1",
                "n° 2022-552",
                "M. Élu",
                "Mme Élue",
                "60 000,00 €",
                "§ 1",
                "L.3121-14",
                "n°2021-257",
                "l’information",
                "l'emploi"
            })
    void never_falls_into(String whole) {
        assertThat(parted(French.unbroken(whole))).isEqualTo(French.unbroken(whole));
    }

    @Test
    void falls_after_a_space_and_after_the_hyphen_of_a_word() {
        assertThat(parted("le porte-parole 2-a. Fin")).isEqualTo("le |porte-|parole |2-|a. |Fin");
    }

    @Test
    void begins_anew_with_each_text() {
        LineEnds ends = new LineEnds();
        ends.setText("a b");
        ends.next();
        ends.setText("cd e");

        assertThat(ends.next()).isEqualTo(3);
    }

    private static String parted(String text) {
        LineEnds ends = new LineEnds();
        ends.setText(text);
        StringBuilder parted = new StringBuilder();
        int from = 0;
        for (int end = ends.next(); end >= 0; end = ends.next()) {
            parted.append(from == 0 ? "" : "|").append(text, from, end);
            from = end;
        }
        return parted.toString();
    }
}
