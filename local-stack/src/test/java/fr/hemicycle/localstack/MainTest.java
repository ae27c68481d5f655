package fr.hemicycle.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

    @TempDir
    private Path project;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"                    | a command is missing",
                "dmeo                  | unknown command dmeo",
                "demo --onec           | unknown option --onec",
                "up --fresh            | unknown option --fresh",
                "down all              | unknown option all",
                "token                 | token needs a role, and may be given a SIREN and a councillor's id",
                "token boss            | unknown role boss: there are clerk, finance, accountant, mobility, partner, member, auditor, admin",
                "token clerk 22620001  | not a SIREN (nine digits): 22620001",
                "token clerk 226200012 x y | token needs a role, and may be given a SIREN and a councillor's id",
                "bench money           | bench needs what to measure: doors, promises, territory, votes",
                "bench votes promises  | bench needs what to measure: doors, promises, territory, votes",
                "verify                | verify needs a file, and may be given --key and a file with a public key, and --head and a file with a block that was kept",
                "verify a --lock b     | verify needs a file, and may be given --key and a file with a public key, and --head and a file with a block that was kept",
                "seal-key a b          | seal-key may be given the file to make"
            })
    void a_command_line_that_nobody_understands_gets_one_line_and_status_2(String line, String message) {
        List<String> words = line.isBlank() ? List.of() : List.of(line.strip().split(" +"));

        assertThat(run(words, Map.of())).isEqualTo(2);
        assertThat(errors()).isEqualTo("suite: %s. Try ./suite help%n".formatted(message));
    }

    @ParameterizedTest
    @CsvSource({"abc", "0", "65536", "123456"})
    void a_port_that_is_none_gets_one_line_and_status_2(String port) {
        assertThat(run(List.of("status"), Map.of("HEMICYCLE_KAFKA_PORT", port))).isEqualTo(2);
        assertThat(errors())
                .isEqualTo("suite: HEMICYCLE_KAFKA_PORT is not a port: %s. Try ./suite help%n".formatted(port));
    }

    @Test
    void a_token_is_the_only_word_printed() {
        assertThat(run(List.of("token", "clerk"), Map.of())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\R");
    }

    @Test
    void status_says_what_is_not_running() {
        assertThat(run(List.of("status"), Map.of())).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("vote-service")
                .contains("not running");
    }

    @Test
    void a_bench_without_a_name_says_what_there_is() {
        assertThat(run(List.of("bench"), Map.of())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("promises ").contains("votes ");
    }

    @Test
    void nothing_to_stop_is_no_error() {
        assertThat(run(List.of("down"), Map.of())).isZero();
    }

    @Test
    void a_service_that_nobody_built_is_named() {
        ServiceSettings settings = StackSettings.from(project, Map.of()).serviceSettings(Service.VOTE);

        assertThat(catchThrowable(() -> ServiceProcess.launch(project, settings, project.resolve("log"))))
                .isInstanceOf(LocalStackException.class)
                .hasMessageContaining("vote-service/target/quarkus-app/quarkus-run.jar is missing");
    }

    private int run(List<String> words, Map<String, String> environment) {
        return Main.run(
                words,
                project,
                environment,
                new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), false),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
