package fr.hemicycle.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers a process and its port across runs. A process id is used again sooner or later: only a process that also
 * started at the noted time is the one that was meant.
 */
record PidFile(Path file) {

    /** The clock of the machine may have been set since; a process id does not come back that soon. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** What the file says. */
    private record Entry(long pid, Instant startedAt, int port) {}

    void write(ChildProcess process, int port) {
        Instant startedAt = process.startedAt().orElse(Instant.EPOCH);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, "%d%n%d%n%d%n".formatted(process.pid(), startedAt.toEpochMilli(), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, when it is still running and still the same. */
    Optional<ProcessHandle> process() {
        return read().flatMap(entry -> ProcessHandle.of(entry.pid())
                .filter(ProcessTree::isAlive)
                .filter(handle -> handle.info()
                        .startInstant()
                        .map(start ->
                                Duration.between(start, entry.startedAt()).abs().compareTo(TOLERANCE) <= 0)
                        .orElse(false)));
    }

    /** The port that was noted. */
    Optional<Integer> port() {
        return read().map(Entry::port);
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Entry> read() {
        try {
            List<String> lines = Files.readAllLines(file);
            return Optional.of(new Entry(
                    Long.parseLong(lines.get(0)),
                    Instant.ofEpochMilli(Long.parseLong(lines.get(1))),
                    Integer.parseInt(lines.get(2))));
        } catch (NoSuchFileException | NumberFormatException | IndexOutOfBoundsException e) {
            // None, or one that was cut short by a crash: nothing is known.
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
