package fr.hemicycle.localstack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** One process of this machine that writes to one log file. What it starts itself ends with it. */
public final class ChildProcess implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final Duration KILL_LIMIT = Duration.ofSeconds(30);

    /** Settings of the person's shell that would change what a child does behind our back. */
    private static final List<String> FOREIGN_SETTINGS = List.of("QUARKUS_", "MP_", "SMALLRYE_", "KAFKA_", "PG");

    private static final Set<ProcessHandle> TIED_TO_THIS_JVM = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> TIED_TO_THIS_JVM.forEach(ChildProcess::killTree)));
    }

    private final String name;
    private final ProcessHandle handle;
    private final Path log;

    private ChildProcess(String name, ProcessHandle handle, Path log) {
        this.name = name;
        this.handle = handle;
        this.log = log;
    }

    /**
     * Starts a program.
     *
     * @param environment what the program gets beyond the inherited environment
     * @param log file to which its output is appended
     */
    public static ChildProcess start(
            String name, List<String> command, Map<String, String> environment, Path log, Life life) {
        List<String> words = new ArrayList<>();
        if (life == Life.ON_ITS_OWN) {
            // A session of its own: neither Ctrl-C nor the end of the terminal reaches it.
            Programs.find("setsid").or(() -> Programs.find("nohup")).ifPresent(words::add);
        }
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
            ProcessHandle handle = builder.start().toHandle();
            if (life == Life.WITH_THIS_JVM) {
                TIED_TO_THIS_JVM.add(handle);
            }
            return new ChildProcess(name, handle, log);
        } catch (IOException e) {
            throw new LocalStackException("%s does not start: %s".formatted(name, e.getMessage()), e);
        }
    }

    /** A process that an earlier run started. */
    static ChildProcess running(String name, ProcessHandle handle, Path log) {
        return new ChildProcess(name, handle, log);
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

    ProcessHandle handle() {
        return handle;
    }

    public boolean isAlive() {
        return isAlive(handle);
    }

    /** Completes when the process has ended, for whatever reason. */
    public CompletableFuture<ProcessHandle> onExit() {
        return handle.onExit();
    }

    /**
     * Waits until the process does its work.
     *
     * @throws LocalStackException when it ends before that, or needs longer than the limit; with its last words
     */
    public void awaitReady(Duration limit, BooleanSupplier ready) {
        long end = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!isAlive()) {
                throw new LocalStackException("%s ended while it started; %s".formatted(name, lastWords()));
            }
            if (System.nanoTime() > end) {
                throw new LocalStackException(
                        "%s is not ready after %d s; %s".formatted(name, limit.toSeconds(), lastWords()));
            }
            pause();
        }
    }

    /** Asks the process to end (SIGTERM), and kills it when it has not done so within the limit. */
    public void stop(Duration limit) {
        handle.destroy();
        awaitEndOrKill(limit);
    }

    /** Like {@link #stop} with SIGINT, which PostgreSQL understands as "without waiting for the clients". */
    public void interrupt(Duration limit) {
        Programs.run(List.of("sh", "-c", "kill -INT " + pid()));
        awaitEndOrKill(limit);
    }

    /** SIGKILL to the process and all that it started; returns when they are gone. */
    public void kill() {
        List<ProcessHandle> killed = killTree(handle);
        if (!await(KILL_LIMIT, () -> killed.stream().noneMatch(ChildProcess::isAlive))) {
            throw new LocalStackException("%s (pid %d) survives SIGKILL".formatted(name, pid()));
        }
        TIED_TO_THIS_JVM.remove(handle);
    }

    @Override
    public void close() {
        stop(Duration.ofSeconds(20));
    }

    /** Where the log is and how it ends, for a message to people. */
    public String lastWords() {
        return "its log %s ends with:%n%s".formatted(log, String.join(System.lineSeparator(), lastLines(8)));
    }

    /** The last lines of the log. */
    public List<String> lastLines(int count) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitEndOrKill(Duration limit) {
        if (await(limit, () -> !isAlive())) {
            TIED_TO_THIS_JVM.remove(handle);
        } else {
            kill();
        }
    }

    private static List<ProcessHandle> killTree(ProcessHandle handle) {
        List<ProcessHandle> tree =
                Stream.concat(Stream.of(handle), handle.descendants()).toList();
        tree.forEach(ProcessHandle::destroyForcibly);
        return tree;
    }

    /** Like {@link ProcessHandle#isAlive}, but a process that ended and that nobody buried yet is not alive. */
    private static boolean isAlive(ProcessHandle handle) {
        return handle.isAlive() && !isZombie(handle.pid());
    }

    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1);
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean await(Duration limit, BooleanSupplier done) {
        long end = System.nanoTime() + limit.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("interrupted", e);
        }
    }

    @Override
    public String toString() {
        return "%s (pid %d)%s"
                .formatted(
                        name,
                        pid(),
                        Optional.of(isAlive())
                                .map(alive -> alive ? "" : ", ended")
                                .get());
    }
}
