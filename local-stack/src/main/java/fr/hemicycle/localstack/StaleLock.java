package fr.hemicycle.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * {@code postmaster.pid}, which a killed server leaves behind. PostgreSQL looks through it when the process is gone,
 * but gives up when another program has got the same process id since, as happens after the machine started again.
 */
final class StaleLock {

    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    private StaleLock() {}

    static void removeFrom(Path data) {
        Path lock = data.resolve("postmaster.pid");
        try {
            if (Files.exists(lock) && !isHeld(Files.readAllLines(lock))) {
                Files.delete(lock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** First line: process id; third line: when the server started, in seconds. */
    private static boolean isHeld(List<String> lines) {
        if (lines.size() < 3) {
            return false;
        }
        Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        Optional<Instant> holder = ProcessHandle.of(
                        Long.parseLong(lines.getFirst().strip()))
                .flatMap(handle -> handle.info().startInstant());
        return holder.isPresent()
                && Duration.between(holder.get(), started).abs().compareTo(TOLERANCE) < 0;
    }
}
