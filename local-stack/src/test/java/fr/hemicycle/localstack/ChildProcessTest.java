package fr.hemicycle.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void a_child_that_ends_while_it_starts_is_named_with_its_last_words() {
        ChildProcess child = shell("echo the disk is on fire; exit 3");

        assertThatThrownBy(() -> child.awaitReady(LONG, () -> false))
                .isInstanceOf(LocalStackException.class)
                .hasMessageContaining("worker ended")
                .hasMessageContaining(child.log().toString())
                .hasMessageContaining("the disk is on fire");
    }

    @Test
    void a_child_that_never_gets_ready_is_named() {
        ChildProcess child = shell("sleep 600");

        assertThatThrownBy(() -> child.awaitReady(Duration.ofMillis(50), () -> false))
                .hasMessageContaining("worker is not ready");
        child.kill();
    }

    @Test
    void a_child_that_ignores_sigterm_is_killed() {
        ChildProcess child = shell("trap '' TERM; echo ready; while true; do sleep 1; done");
        child.awaitReady(LONG, () -> child.lastLines(1).contains("ready"));

        child.stop(Duration.ofMillis(50));

        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void what_a_child_started_ends_with_it() {
        ChildProcess child = shell("sleep 600 & echo $!; wait");
        child.awaitReady(LONG, () -> !child.lastLines(1).isEmpty());
        ProcessHandle grandchild =
                ProcessHandle.of(Long.parseLong(child.lastLines(1).getFirst())).orElseThrow();

        child.kill();

        assertThat(grandchild.onExit()).succeedsWithin(LONG);
    }

    @Test
    void a_frozen_child_does_nothing_and_a_thawed_one_goes_on() {
        ChildProcess child = shell("while true; do sleep 0.02; echo tick; done");
        child.awaitReady(LONG, () -> !child.lastLines(1).isEmpty());

        child.freeze();
        String states = Programs.run(List.of("ps", "-o", "stat=", "-g", Long.toString(child.pid())))
                .output();
        int ticks = child.lastLines(Integer.MAX_VALUE).size();
        child.thaw();

        assertThat(states.lines()).isNotEmpty().allMatch(state -> state.startsWith("T"));
        child.awaitReady(LONG, () -> child.lastLines(Integer.MAX_VALUE).size() > ticks);
        child.kill();
    }

    @Test
    void a_child_has_a_session_of_its_own() {
        ChildProcess child =
                ChildProcess.start("worker", List.of("sleep", "600"), Map.of(), Goodbye.SIGTERM, folder.resolve("log"));

        String session = Programs.run(List.of("ps", "-o", "sess=", "-p", Long.toString(child.pid())))
                .output();
        child.kill();

        assertThat(session).isEqualTo(Long.toString(child.pid()));
    }

    private ChildProcess shell(String script) {
        return ChildProcess.start(
                "worker", List.of("bash", "-c", script), Map.of(), Goodbye.SIGTERM, folder.resolve("log"));
    }
}
