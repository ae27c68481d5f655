package fr.hemicycle.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real PostgreSQL and Kafka; in place of the services, programs that only answer. */
class StackTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    private Path project;

    private Map<String, String> environment;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void build() throws IOException {
        FakeService.buildInto(project);
        environment = Map.of(
                "HEMICYCLE_PORT", Integer.toString(Ports.free()),
                "HEMICYCLE_VOTE_PORT", Integer.toString(Ports.free()),
                "HEMICYCLE_FUNDING_PORT", Integer.toString(Ports.free()),
                "HEMICYCLE_BASIN_PORT", Integer.toString(Ports.free()),
                "HEMICYCLE_POSTGRES_PORT", Integer.toString(Ports.free()),
                "HEMICYCLE_KAFKA_PORT", Integer.toString(Ports.free()),
                "HEMICYCLE_TEST_BREAKS", project.resolve("breaks").toString());
    }

    @AfterEach
    void stopAll() {
        suite("down");
    }

    @Test
    void what_one_call_starts_another_finds_and_a_third_stops() throws Exception {
        assertThat(suiteAsProcess("up").waitFor()).isZero();
        List<Long> pids = pids();

        assertThat(pids).hasSize(6).allMatch(StackTest::isAlive);
        assertThat(suite("status")).isZero();
        assertThat(suite("up")).isZero();
        assertThat(output()).contains("Everything was running already.");
        assertThat(pids()).isEqualTo(pids);
        assertThat(suite("down")).isZero();
        assertThat(pids).noneMatch(StackTest::isAlive);
        assertThat(suite("status")).isOne();
    }

    @Test
    void ctrl_c_stops_what_the_call_started() throws Exception {
        Process up = suiteAsProcess("up");
        await().atMost(LONG).until(() -> !pids().isEmpty());
        List<Long> pids = pids();

        // A shell's background jobs ignore INT, and their children with them: there, TERM ends the same way.
        Programs.run(List.of("sh", "-c", "kill -INT %1$d; kill -TERM %1$d".formatted(up.pid())));

        assertThat(up.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(up.exitValue()).isNotZero();
        assertThat(pids).noneMatch(StackTest::isAlive);
        assertThat(pids()).noneMatch(StackTest::isAlive);
    }

    @Test
    void a_service_that_dies_while_it_starts_is_named_and_the_others_are_stopped() throws Exception {
        Files.createFile(project.resolve("breaks"));

        Process up = suiteAsProcess("up");

        assertThat(up.waitFor()).isOne();
        assertThat(Files.readString(project.resolve("suite.err")))
                .startsWith("suite: ")
                .contains("-service ended while it started")
                .contains("no money left");
        assertThat(pids()).noneMatch(StackTest::isAlive);
    }

    @Test
    void a_port_that_a_stranger_holds_is_named_with_the_variable_that_helps() throws IOException {
        int port = Integer.parseInt(environment.get("HEMICYCLE_FUNDING_PORT"));
        try (ServerSocket stranger = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {

            assertThat(suite("up")).isOne();

            assertThat(err.toString(StandardCharsets.UTF_8))
                    .isEqualTo("suite: port %d, which funding-service needs, is in use by another program: "
                                    .formatted(stranger.getLocalPort())
                            + "stop it, or set HEMICYCLE_FUNDING_PORT\n");
        }
    }

    private int suite(String... words) {
        Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), false);
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        return Main.run(List.of(words), project, environment, terminal, errors);
    }

    private Process suiteAsProcess(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Programs.java(),
                "-Dhemicycle.root=" + project,
                "-Dhemicycle.local-stack.lib=" + LibraryFolder.path(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(project.resolve("suite.out").toFile())
                .redirectError(project.resolve("suite.err").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<Long> pids() throws IOException {
        List<Long> pids = new ArrayList<>();
        for (Part part : Part.all(StackSettings.from(project, environment))) {
            Path file = part.pidFile().file();
            if (Files.exists(file) && Files.size(file) > 0) {
                pids.add(Long.parseLong(Files.readAllLines(file).getFirst()));
            }
        }
        return pids;
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessTree::isAlive).isPresent();
    }
}
