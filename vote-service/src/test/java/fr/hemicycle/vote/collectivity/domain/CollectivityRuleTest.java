package fr.hemicycle.vote.collectivity.domain;

import static fr.hemicycle.vote.collectivity.domain.CollectivityRule.SIRET_MUST_BE_OF_THE_COLLECTIVITY;
import static fr.hemicycle.vote.collectivity.domain.CollectivityRule.SIRET_MUST_HAVE_ITS_CHECK_DIGIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.platform.rule.Reason;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CollectivityRuleTest {

    private static final SiretCheck CHECK = new SiretCheck(Set.of("356000000"));

    static Stream<Arguments> sirets() {
        return Stream.of(
                arguments("226200012", "22620001200012", List.of()),
                arguments("226200012", "22620001200013", List.of(SIRET_MUST_HAVE_ITS_CHECK_DIGIT)),
                arguments("225900018", "22620001200012", List.of(SIRET_MUST_BE_OF_THE_COLLECTIVITY)),
                // A digit that counts twice and makes more than nine, and a nine that counts once.
                arguments("226200011", "22620001195683", List.of()),
                arguments("226200011", "22620001195693", List.of(SIRET_MUST_HAVE_ITS_CHECK_DIGIT)),
                arguments("380475558", "38047555800058", List.of()),
                // The digits of these two sum to 20 and 21; neither passes Luhn.
                arguments("356000000", "35600000000033", List.of()),
                arguments("356000000", "35600000000034", List.of(SIRET_MUST_HAVE_ITS_CHECK_DIGIT)),
                arguments(
                        "225900018",
                        "22620001200013",
                        List.of(SIRET_MUST_HAVE_ITS_CHECK_DIGIT, SIRET_MUST_BE_OF_THE_COLLECTIVITY)));
    }

    @ParameterizedTest
    @MethodSource("sirets")
    void a_siret_is_the_collectivitys_and_has_its_check_digit(
            String siren, String siret, List<CollectivityRule> broken) {
        CollectivityProfile profile =
                new CollectivityProfile(siren, "Département", new Siret(siret), "62", "PREF062", null, null);

        assertThat(profile.broken(CHECK).stream().map(Reason::code))
                .isEqualTo(broken.stream().map(Enum::name).toList());
    }

    @Test
    void every_rule_has_a_row() {
        assertThat(sirets().<Object>flatMap(row -> ((List<?>) row.get()[2]).stream())
                        .distinct())
                .containsExactlyInAnyOrder((Object[]) CollectivityRule.values());
    }
}
