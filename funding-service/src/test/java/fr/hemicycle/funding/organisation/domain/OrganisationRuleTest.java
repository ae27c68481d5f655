package fr.hemicycle.funding.organisation.domain;

import static fr.hemicycle.funding.organisation.domain.OrganisationRule.SIRET_MUST_HAVE_ITS_CHECK_DIGIT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.platform.rule.Reason;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationRuleTest {

    private static final SiretCheck CHECK = new SiretCheck(Set.of("356000000"));

    @ParameterizedTest
    @ValueSource(strings = {"220200026", "225900018", "226000016", "226200012", "228000014", "200053742"})
    void the_real_funders_pass_their_check(String siren) {
        assertThat(Siren.passesItsCheck(siren)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"226200013", "262200012", "22620001", "2262000120", "22620001a", "２２６２０００１２"})
    void a_wrong_number_does_not(String siren) {
        assertThat(Siren.passesItsCheck(siren)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the région, 20005374200017",
        "the département, 22620001200012",
        "the État, 23350001600040",
        "digits that make more than nine when they count twice, 38047555800058",
        "a nine that counts once, 22620001195683",
        "'La Poste, by Luhn', 35600000000048",
        "'La Poste, by the plain sum', 35600000000033",
    })
    void a_siret_has_its_check_digit(String row, String siret) {
        assertThat(CHECK.objection(siret)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "another check digit, 20005374200018",
        "two digits swapped, 20005374200071",
        "'La Poste, by neither', 35600000000034",
        "the plain sum of another, 20005374200010",
    })
    void one_without_is_refused(String row, String siret) {
        assertThat(CHECK.objection(siret).map(Reason::code)).contains(SIRET_MUST_HAVE_ITS_CHECK_DIGIT.name());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "its own, 22620001200012, ''",
        "of another, 20005374200017, SIRET_MUST_BE_OF_THE_COLLECTIVITY",
        "its own with a wrong digit, 22620001200013, SIRET_MUST_HAVE_ITS_CHECK_DIGIT",
        "of another with a wrong digit, 20005374200018, "
                + "SIRET_MUST_HAVE_ITS_CHECK_DIGIT SIRET_MUST_BE_OF_THE_COLLECTIVITY",
    })
    void a_collectivity_goes_by_an_establishment_of_its_own(String row, String siret, String codes) {
        assertThat(CHECK.objections(siret, "226200012").stream().map(Reason::code))
                .containsExactlyElementsOf(codes.isEmpty() ? List.of() : List.of(codes.split(" ", -1)));
    }

    @Test
    void every_rule_has_a_source() {
        assertThat(OrganisationRule.values()).allMatch(rule -> !rule.source().isBlank());
    }
}
