package fr.hemicycle.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs a copy of the script in a project whose JDK and Maven only say how they were called. */
class SuiteScriptTest {

    private static final Path SCRIPT = Path.of(System.getProperty("hemicycle.root"), "suite");

    @TempDir
    private Path folder;

    private Path project;
    private Map<String, String> environment;

    @BeforeEach
    void copyTheScript() throws IOException {
        project = Files.createDirectories(folder.resolve("project"));
        Files.copy(SCRIPT, project.resolve("suite"));
        program(project.resolve("mvnw"), "echo mvnw with $JAVA_HOME: \"$@\"");
        environment = new HashMap<>(Map.of(
                "JAVA_HOME", "",
                "HEMICYCLE_HOME", "",
                "HEMICYCLE_JDKS", folder.resolve("nowhere") + ":" + folder.resolve("jdks")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "test", "up", "down", "status", "token", "verify", "seal-key", "bench", "mutation"})
    void says_what_to_install_where_there_is_no_jdk_25(String command) throws IOException {
        jdk("jdk-17", "17.0.13");
        environment.put("JAVA_HOME", folder.resolve("jdks/jdk-17").toString());

        Programs.Result result = suite(command);

        assertThat(result.status()).isOne();
        assertThat(result.output())
                .isEqualTo("suite: no JDK 25 found: install one (for instance Eclipse Temurin 25, "
                        + "https://adoptium.net), or set JAVA_HOME to it");
    }

    @Test
    void finds_a_jdk_25_among_others() throws IOException {
        jdk("jdk-17", "17.0.13");
        jdk("jdk-25", "25.0.1");
        jdk("jdk-26", "26");

        assertThat(suite("test").output()).startsWith("mvnw with " + folder.resolve("jdks/jdk-25"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "25.0.1"})
    void takes_java_home_when_it_is_a_jdk_25(String version) throws IOException {
        jdk("jdk-25", version);
        environment.put("JAVA_HOME", folder.resolve("jdks/jdk-25").toString());
        environment.put("HEMICYCLE_JDKS", folder.resolve("nowhere").toString());

        assertThat(suite("test").status()).isZero();
    }

    @Test
    void tests_as_ci_does_with_the_arguments_of_the_caller() throws IOException {
        jdk("jdk-25", "25.0.1");

        assertThat(suite("test", "-pl", "platform").output())
                .containsSubsequence(
                        ": -B -ntp spotless:check -pl platform",
                        ": -B -ntp verify -Dspotless.apply.skip=true -pl platform");
    }

    @Test
    void builds_before_it_starts_when_nothing_is_built() throws IOException {
        jdk("jdk-25", "25.0.1");

        assertThat(suite("up").output()).contains("Building (first build)").contains("Main up");
    }

    @Test
    void does_not_build_what_is_up_to_date() throws IOException {
        jdk("jdk-25", "25.0.1");
        built();

        assertThat(suite("up").output()).doesNotContain("Building").contains("Main up");
    }

    @Test
    void builds_again_when_a_source_has_changed() throws IOException {
        jdk("jdk-25", "25.0.1");
        built();
        Path source = project.resolve("vote-service/src/main/java/Vote.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "class Vote {}");
        Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 60_000));

        assertThat(suite("up").output()).contains("Building (vote-service/src/main/java/Vote.java has changed)");
    }

    @Test
    void a_build_that_fails_is_named_with_its_log() throws IOException {
        jdk("jdk-25", "25.0.1");
        program(project.resolve("mvnw"), "echo '[ERROR] Vote.java: cannot find symbol'; exit 1");

        Programs.Result result = suite("demo");

        assertThat(result.status()).isOne();
        assertThat(result.output())
                .contains("[ERROR] Vote.java: cannot find symbol")
                .endsWith("suite: the build failed, see " + project.resolve(".local/logs/build.log"));
    }

    @Test
    void an_unknown_command_gets_one_line_and_status_2() {
        Programs.Result result = suite("dmeo");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.output()).isEqualTo("suite: unknown command dmeo. Try ./suite help");
    }

    @Test
    void helps_without_a_jdk() {
        Programs.Result result = suite();

        assertThat(result.succeeded()).isTrue();
        assertThat(result.output()).contains("./suite demo").contains("./suite test");
    }

    private Programs.Result suite(String... words) {
        List<String> command =
                new ArrayList<>(List.of("bash", project.resolve("suite").toString()));
        command.addAll(List.of(words));
        return Programs.run(command, environment);
    }

    private void jdk(String name, String version) throws IOException {
        Path jdk = folder.resolve("jdks").resolve(name);
        program(jdk.resolve("bin/javac"), "exit 0");
        program(jdk.resolve("bin/java"), "echo \"$@\"");
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
    }

    private void built() throws IOException {
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.createDirectories(project.resolve("local-stack/target/lib"));
        Path main = project.resolve("local-stack/target/classes/fr/hemicycle/localstack/Main.class");
        Files.createDirectories(main.getParent());
        Files.createFile(main);
        FakeService.buildInto(project);
    }

    private static void program(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
