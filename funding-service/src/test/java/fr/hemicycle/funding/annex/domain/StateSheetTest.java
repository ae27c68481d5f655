package fr.hemicycle.funding.annex.domain;

import static fr.hemicycle.funding.annex.domain.SampleState.operation;
import static fr.hemicycle.funding.annex.domain.SampleState.payments;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.funding.annex.domain.StateSheet.Payment;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.funding.operation.domain.AuthorisationKind;
import fr.hemicycle.platform.document.domain.French;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateSheetTest {

    private static final OperationState RUNNING = operation(
            "C01-564H02",
            "Appui aux parcours intégrés",
            Section.OPERATING,
            payments(2023, "40000.00", "30000.00", "18000.00", "17000.00"));
    private static final OperationState ROADS = operation(
            "R01",
            "Routes",
            Section.INVESTMENT,
            payments(2022, "1.00", "0.00", "0.00", "0.00"),
            payments(2023, "2.00", "2.00", "0.50", "0.00"));

    @Test
    void the_page_tells_each_section_with_its_total_in_french() {
        StateSheet sheet = StateSheet.of(SampleState.state(List.of(ROADS, RUNNING)));

        assertThat(sheet.title()).isEqualTo("État des autorisations d'engagement et de programme, exercice 2022");
        assertThat(sheet.time()).isEqualTo("Au 31 décembre 2022");
        assertThat(sheet.parts())
                .extracting(StateSheet.Part::heading)
                .containsExactly("Section de fonctionnement", "Section d'investissement");
        assertThat(sheet.parts().getFirst().rows()).singleElement().satisfies(row -> {
            assertThat(row.code()).isEqualTo("AE C01-564H02");
            assertThat(row.programme()).isEmpty();
            assertThat(row.label()).isEqualTo("Appui aux parcours intégrés");
            assertThat(row.amounts())
                    .containsExactly(
                            wide("15_680_078,60"),
                            "0,00",
                            "0,00",
                            wide("15_680_078,60"),
                            wide("12_366_843,33"),
                            wide("60_000,00"),
                            wide("3_253_235,27"),
                            "500,00");
        });
        assertThat(sheet.parts().getLast().rows().getFirst().code()).isEqualTo("AP R01");
        assertThat(sheet.parts().getLast().total().amounts()).startsWith(wide("15_680_078,60"));
        assertThat(sheet.total().amounts()).startsWith(wide("31_360_157,20"));
        assertThat(sheet.total().code()).isEqualTo("Total");
        assertThat(sheet.parts().getLast().payments())
                .containsExactly(
                        new Payment("R01", 2022, List.of("1,00", "0,00", "0,00", "0,00")),
                        new Payment("R01", 2023, List.of("2,00", "2,00", "0,50", "0,00")),
                        new Payment("Total", 2022, List.of("1,00", "0,00", "0,00", "0,00")),
                        new Payment("Total", 2023, List.of("2,00", "2,00", "0,50", "0,00")));
    }

    @Test
    void the_page_of_a_state_as_it_was_known_says_so() {
        AuthorisationState known = new AuthorisationState(
                "Département", 2022, SampleState.LAST_DAY, Instant.parse("2022-12-13T15:00:00Z"), List.of());

        assertThat(StateSheet.of(known).time())
                .isEqualTo("Au 31 décembre 2022, tel que connu le 13 décembre 2022 à 16 h 00");
        assertThat(StateSheet.of(known).parts()).isEmpty();
    }

    @Test
    void the_table_has_columns_for_each_year_and_none_is_short() {
        StateTable table = new StateTable(SampleState.state(List.of(ROADS, RUNNING)));

        assertThat(table.columns())
                .endsWith(
                        "RESERVE",
                        "CP_PREVUS_2022",
                        "CP_OUVERTS_2022",
                        "CP_MANDATES_2022",
                        "CP_PAYES_2022",
                        "CP_PREVUS_2023",
                        "CP_OUVERTS_2023",
                        "CP_MANDATES_2023",
                        "CP_PAYES_2023");
        assertThat(table.rows().getFirst())
                .containsExactly(
                        "fonctionnement",
                        "AE",
                        "C01-564H02",
                        "Appui aux parcours intégrés",
                        "",
                        "15680078.60",
                        "0.00",
                        "0.00",
                        "15680078.60",
                        "12366843.33",
                        "60000.00",
                        "3253235.27",
                        "500.00",
                        "0.00",
                        "0.00",
                        "0.00",
                        "0.00",
                        "40000.00",
                        "30000.00",
                        "18000.00",
                        "17000.00");
        assertThat(table.rows().getLast())
                .startsWith("investissement", "AP", "R01")
                .endsWith("1.00", "0.00", "0.00", "0.00", "2.00", "2.00", "0.50", "0.00");
    }

    @Test
    void an_operation_tells_its_programme() {
        AuthorisationState state = SampleState.state(List.of(new OperationState(
                "R01",
                "Routes",
                Section.INVESTMENT,
                AuthorisationKind.PROGRAMME_AUTHORISATION,
                "VOIRIE",
                SampleState.FIGURES,
                List.of())));

        assertThat(StateSheet.of(state).parts().getFirst().rows().getFirst().programme())
                .isEqualTo("VOIRIE");
        assertThat(new StateTable(state).rows().getFirst().get(4)).isEqualTo("VOIRIE");
    }

    private static String wide(String amount) {
        return amount.replace('_', French.NARROW_SPACE);
    }
}
