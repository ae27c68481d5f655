package fr.hemicycle.platform.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private record Settings(Map<String, String> services, Optional<String> tokensUrl) implements FrontSettings {}

    @Test
    void offers_ready_tokens_on_the_machine_itself() {
        assertThat(show("http://localhost:8080", "/"))
                .contains(
                        "href=\"http://localhost:8080/sign-in/vote/clerk\"", "href=\"http://vote.example/q/openapi\"");
        assertThat(show("http://localhost:8080", "/front/swagger-ui.js")).contains("#token=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://10.0.0.5:8080", "https://hemicycle.example", "http://localhost.example", "localhost"})
    void offers_none_to_a_network_by_a_wrong_setting(String address) {
        assertThat(show(address, "/")).doesNotContain("/sign-in/", "/tokens/");
        assertThat(show(address, "/front/swagger-ui.js")).isEmpty();
    }

    private static String show(String tokensUrl, String path) {
        Map<String, String> services = Map.of(
                "vote", "http://vote.example",
                "funding", "http://funding.example",
                "basin", "http://basin.example");
        return new Pages(new Settings(services, Optional.of(tokensUrl)))
                .at(path, "en")
                .map(reply -> reply.body().toString())
                .orElseThrow();
    }
}
