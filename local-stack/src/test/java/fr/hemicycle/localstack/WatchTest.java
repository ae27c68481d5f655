package fr.hemicycle.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

    @TempDir
    private Path folder;

    private ChildProcess process;

    @BeforeEach
    void start() {
        process = ChildProcess.start(
                "worker",
                List.of("sh", "-c", "echo out of memory; sleep 600"),
                Map.of(),
                Goodbye.SIGTERM,
                folder.resolve("worker.log"));
        process.awaitReady(Duration.ofMinutes(1), () -> !process.lastLines(1).isEmpty());
    }

    @AfterEach
    void stop() {
        process.kill();
    }

    @Test
    void work_that_waits_for_a_process_that_has_ended_is_interrupted_and_the_process_is_named() {
        assertThatThrownBy(() -> Watch.over(List.of(process), () -> {
                    process.kill();
                    waitForEver();
                }))
                .isInstanceOf(LocalStackException.class)
                .hasMessageStartingWith("worker has ended; its log " + process.log())
                .hasMessageContaining("out of memory");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void a_process_that_ended_unnoticed_is_named_afterwards() {
        assertThatThrownBy(() -> Watch.over(List.of(process), process::kill))
                .hasMessageStartingWith("worker has ended");
    }

    @Test
    void work_that_fails_by_itself_says_so() {
        assertThatThrownBy(() -> Watch.over(List.of(process), () -> {
                    throw new LocalStackException("the story breaks off");
                }))
                .hasMessage("the story breaks off");
    }

    @Test
    void work_with_running_processes_is_left_alone() {
        assertThatCode(() -> Watch.over(List.of(process), () -> {})).doesNotThrowAnyException();
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new LocalStackException("interrupted", e);
        }
    }
}
