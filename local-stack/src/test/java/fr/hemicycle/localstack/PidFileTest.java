package fr.hemicycle.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    private Path folder;

    private ChildProcess process;
    private PidFile pidFile;

    @BeforeEach
    void start() {
        process = ChildProcess.start(
                "worker", List.of("sleep", "600"), Map.of(), Goodbye.SIGTERM, folder.resolve("worker.log"));
        pidFile = new PidFile(folder.resolve("worker.pid"));
        pidFile.write(process, 8081);
    }

    @AfterEach
    void stop() {
        process.kill();
    }

    @Test
    void finds_the_process_and_its_port() {
        assertThat(pidFile.process()).map(ProcessHandle::pid).contains(process.pid());
        assertThat(pidFile.port()).contains(8081);
    }

    @Test
    void does_not_take_another_process_with_the_same_id_for_the_one_that_was_meant() throws IOException {
        List<String> lines = Files.readAllLines(pidFile.file());
        String anHourAgo = Long.toString(Long.parseLong(lines.get(1)) - 3_600_000);

        Files.write(pidFile.file(), List.of(lines.get(0), anHourAgo, lines.get(2)));

        assertThat(pidFile.process()).isEmpty();
    }

    @Test
    void does_not_find_a_process_that_has_ended() {
        process.kill();

        assertThat(pidFile.process()).isEmpty();
    }

    @Test
    void knows_nothing_when_a_crash_cut_the_file_short() throws IOException {
        Files.writeString(pidFile.file(), "12");

        assertThat(pidFile.process()).isEmpty();
    }

    @Test
    void knows_nothing_when_there_is_no_file() {
        pidFile.delete();

        assertThat(pidFile.process()).isEmpty();
    }
}
