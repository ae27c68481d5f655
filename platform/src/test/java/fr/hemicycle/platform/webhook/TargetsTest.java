package fr.hemicycle.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.webhook.domain.Target;
import fr.hemicycle.platform.webhook.domain.WebhookRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an address must be, rule by rule, in production and on one's own machine. */
class TargetsTest {

    private static final String TABLE = """
            hemicycle                                 TARGET_MUST_BE_AN_ADDRESS
            /hemicycle                                TARGET_MUST_BE_AN_ADDRESS
            https:///hemicycle                        TARGET_MUST_BE_AN_ADDRESS
            ftp://partenaire.example                  TARGET_MUST_BE_AN_ADDRESS
            https://partenaire.example/#part          TARGET_MUST_BE_AN_ADDRESS
            https://partenaire.example:65536          TARGET_MUST_BE_AN_ADDRESS
            https://partenaire.example:0              TARGET_MUST_BE_AN_ADDRESS
            https://partenaire.example\\hemicycle     TARGET_MUST_BE_AN_ADDRESS
            http://partenaire.example:443             TARGET_MUST_USE_HTTPS
            https://user@partenaire.example           TARGET_MUST_NOT_NAME_A_USER
            https://partenaire.example:442            TARGET_MUST_USE_AN_ALLOWED_PORT
            https://partenaire.example:444            TARGET_MUST_USE_AN_ALLOWED_PORT
            https://10.0.0.1                          TARGET_MUST_BE_PUBLIC
            https://[::1]                             TARGET_MUST_BE_PUBLIC
            https://[::ffff:10.0.0.1]                 TARGET_MUST_BE_PUBLIC
            http://u:p@127.0.0.1                      TARGET_MUST_USE_HTTPS TARGET_MUST_NOT_NAME_A_USER TARGET_MUST_USE_AN_ALLOWED_PORT TARGET_MUST_BE_PUBLIC
            """;

    private final Targets production =
            new Targets(new Target.Policy(false, Set.of(443, 8443)), new Networks(List.of()));
    private final Targets ownMachine =
            new Targets(new Target.Policy(true, Set.of()), new Networks(List.of("127.0.0.0/8")));

    @Test
    void refuses_with_every_broken_rule_at_the_place_of_the_address() {
        TABLE.lines().map(line -> line.strip().split("\\s+", -1)).forEach(row -> {
            ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> production.read(row[0]));
            assertThat(refusal).as(row[0]).isNotNull();
            assertThat(refusal.status()).isEqualTo(422);
            assertThat(refusal.broken())
                    .as(row[0])
                    .allSatisfy(broken -> assertThat(broken.pointer()).isEqualTo("/url"));
            assertThat(refusal.broken().stream().map(broken -> broken.reason().code()))
                    .as(row[0])
                    .containsExactly(Stream.of(row).skip(1).toArray(String[]::new));
        });
    }

    @Test
    void leaves_out_no_rule_of_targets() {
        assertThat(TABLE.lines()
                        .flatMap(line ->
                                Stream.of(line.strip().split("\\s+", -1)).skip(1))
                        .collect(Collectors.toSet()))
                .isEqualTo(Stream.of(WebhookRule.values())
                        .map(Enum::name)
                        .filter(name -> name.startsWith("TARGET_"))
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://partenaire.example",
                "https://partenaire.example:443/a?b=c",
                "https://partenaire.example:8443/",
                "HTTPS://partenaire.example/%C3%A9",
                "https://8.8.8.8/a",
                "https://[2a00:1450::1]/a"
            })
    void takes(String url) {
        assertThat(production.read(url).toString()).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:9/a, http://127.0.0.1:9/a", "http://localhost/é, http://localhost/%C3%A9"})
    void takes_on_ones_own_machine(String url, String read) {
        assertThat(ownMachine.read(url).toString()).isEqualTo(read);
    }
}
