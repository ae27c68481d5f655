package fr.hemicycle.localstack;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * One process of this machine that writes to one log file, in a session of its own: Ctrl-C in the terminal does not
 * reach it. It ends with the JVM that started it, unless that JVM lets it go.
 */
public final class ChildProcess implements AutoCloseable {

    /** Settings of the person's shell that would change what a child does behind our back. */
    private static final List<String> FOREIGN_SETTINGS = List.of("QUARKUS_", "MP_", "SMALLRYE_", "KAFKA_", "PG");

    private final String name;
    private final ProcessHandle handle;
    private final Goodbye goodbye;
    private final Path log;

    private ChildProcess(String name, ProcessHandle handle, Goodbye goodbye, Path log) {
        this.name = name;
        this.handle = handle;
        this.goodbye = goodbye;
        this.log = log;
    }

    /**
     * Starts a program.
     *
     * @param environment what the program gets beyond the inherited environment
     * @param log file to which its output is appended
     */
    public static ChildProcess start(
            String name, List<String> command, Map<String, String> environment, Goodbye goodbye, Path log) {
        List<String> words = new ArrayList<>();
        Programs.find("setsid").or(() -> Programs.find("nohup")).ifPresent(words::add);
        words.addAll(command);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(words)
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment()
                    .keySet()
                    .removeIf(key -> FOREIGN_SETTINGS.stream().anyMatch(key::startsWith));
            builder.environment().putAll(environment);
            return Children.start(() -> new ChildProcess(name, builder.start().toHandle(), goodbye, log));
        } catch (IOException e) {
            throw new LocalStackException("%s does not start: %s".formatted(name, e.getMessage()), e);
        }
    }

    /** A process that an earlier JVM started and let go. */
    static ChildProcess running(String name, ProcessHandle handle, Goodbye goodbye, Path log) {
        return new ChildProcess(name, handle, goodbye, log);
    }

    /** Name for people, such as {@code funding-service}. */
    public String name() {
        return name;
    }

    public long pid() {
        return handle.pid();
    }

    public Path log() {
        return log;
    }

    public boolean isAlive() {
        return ProcessTree.isAlive(handle);
    }

    /** When the process started, where the system tells. */
    public Optional<Instant> startedAt() {
        return handle.info().startInstant();
    }

    /** Completes when the process has ended, for whatever reason. */
    public CompletableFuture<ProcessHandle> onExit() {
        return handle.onExit();
    }

    /** From now on it does not end with this JVM. */
    public void letGo() {
        Children.forget(this);
    }

    /**
     * Waits until the process does its work.
     *
     * @throws LocalStackException when it ends before that, or needs longer than the limit; with its last words
     */
    public void awaitReady(Duration limit, BooleanSupplier ready) {
        ProcessTree.await(limit, () -> !isAlive() || ready.getAsBoolean());
        if (!isAlive()) {
            throw new LocalStackException("%s ended while it started; %s".formatted(name, lastWords()));
        }
        if (!ready.getAsBoolean()) {
            throw new LocalStackException(
                    "%s is not ready after %d s; %s".formatted(name, limit.toSeconds(), lastWords()));
        }
    }

    /** Asks the process to end, and kills it when it has not done so within the limit. */
    public void stop(Duration limit) {
        switch (goodbye) {
            case SIGTERM -> handle.destroy();
            case SIGINT -> Programs.run(List.of("sh", "-c", "kill -INT " + pid()));
        }
        if (ProcessTree.await(limit, () -> !isAlive())) {
            Children.forget(this);
        } else {
            kill();
        }
    }

    /** SIGSTOP to the process and all that it started: they keep what they hold, and do nothing until {@link #thaw()}. */
    public void freeze() {
        ProcessTree.signal(handle, "STOP");
    }

    /** SIGCONT: they go on as if no time had passed. */
    public void thaw() {
        ProcessTree.signal(handle, "CONT");
    }

    /** SIGKILL to the process and all that it started; returns when they are gone. */
    public void kill() {
        if (!ProcessTree.kill(handle)) {
            throw new LocalStackException("%s (pid %d) survives SIGKILL".formatted(name, pid()));
        }
        Children.forget(this);
    }

    @Override
    public void close() {
        stop(Duration.ofSeconds(20));
    }

    /** Where the log is and how it ends, for a message to people. */
    public String lastWords() {
        return "its log %s ends with:%n%s".formatted(log, String.join(System.lineSeparator(), lastLines(8)));
    }

    /** The last lines of the log that are not blank. */
    public List<String> lastLines(int count) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new LocalStackException("%s cannot be read".formatted(log), e);
        }
    }
}
