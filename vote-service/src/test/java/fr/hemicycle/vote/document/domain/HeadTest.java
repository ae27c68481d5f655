package fr.hemicycle.vote.document.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.body.domain.InternalRules;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadTest {

    @ParameterizedTest
    @CsvSource({
        "STANDING_COMMITTEE, Commission permanente, Département du Pas-de-Calais,"
                + " Commission permanente du Conseil départemental,"
                + " La Commission permanente du Conseil départemental du Pas-de-Calais",
        "PLENARY, Conseil départemental, Département du Nord, Conseil départemental, Le Conseil départemental du Nord",
        "PLENARY, Conseil départemental, Collectivité 225900018, Conseil départemental, Le Conseil départemental",
        "STANDING_COMMITTEE, Commission permanente du conseil de Paris, Département de Paris,"
                + " Commission permanente du conseil de Paris, La Commission permanente du conseil de Paris",
        "THEMATIC_COMMISSION, 4e commission, Département du Nord, 4e commission, La 4e commission"
    })
    void calls_the_body_and_who_decides(
            BodyKind kind, String name, String collectivity, String called, String deciding) {
        Head head = Head.of(
                collectivity, new Body(new UUID(1, 1), kind, name, InternalRules.SILENT), LocalDate.of(2022, 12, 13));

        assertThat(head.collectivity()).isEqualTo(collectivity);
        assertThat(head.body()).isEqualTo(called);
        assertThat(head.deciding()).isEqualTo(deciding);
        assertThat(head.day()).isEqualTo("13 décembre 2022");
    }
}
