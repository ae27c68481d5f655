package fr.hemicycle.localstack.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerritoryFileTest {

    private static final List<String> TEXT = List.of(
            "unit;code;from;name;population;intercommunality",
            "INTERCOMMUNALITY;200033579;2026-01-01;CU d'Arras;;",
            "COMMUNE;62041;2026-01-01;Arras;43496;200033579",
            "COMMUNE;62004;2026-01-01;Achicourt;8016;200033579");

    private final TerritoryFile file = TerritoryFile.of(TEXT);

    @Test
    void knows_its_communes_and_how_many_an_intercommunality_has() {
        assertThat(file.communes())
                .containsExactly(
                        new TerritoryFile.Commune("62041", "Arras", "200033579"),
                        new TerritoryFile.Commune("62004", "Achicourt", "200033579"));
        assertThat(file.sizes()).isEqualTo(Map.of("200033579", 2L));
    }

    @Test
    void is_sent_as_it_came_or_with_one_inhabitant_more_in_each_commune() {
        assertThat(file.bytes()).asString(UTF_8).isEqualTo(String.join("\n", TEXT) + "\n");
        assertThat(file.grownOn(LocalDate.of(2027, 1, 1))).asString(UTF_8).isEqualTo("""
                unit;code;from;name;population;intercommunality
                INTERCOMMUNALITY;200033579;2027-01-01;CU d'Arras;;
                COMMUNE;62041;2027-01-01;Arras;43497;200033579
                COMMUNE;62004;2027-01-01;Achicourt;8017;200033579
                """);
    }

    @Test
    void the_file_that_is_measured_has_the_whole_territory() {
        TerritoryFile shipped = TerritoryFile.in(Path.of(".."));

        assertThat(shipped.communes()).hasSize(3831);
        assertThat(shipped.sizes()).hasSize(92).doesNotContainKey("");
    }
}
