package fr.hemicycle.localstack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** PostgreSQL, Kafka, the three services and the front door on this machine. What one call starts, another finds by its pid files. */
final class Stack {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration START_LIMIT = Duration.ofSeconds(20);
    private static final long ROOM_MEBIBYTES = 1024;

    private final StackSettings settings;
    private final Terminal terminal;
    private final List<ChildProcess> started = new ArrayList<>();

    Stack(StackSettings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    /** Starts what is not running. What it starts ends with this JVM until {@link #letGo()}. */
    void up() {
        SuiteLock.holding(settings.run(), () -> {
            Folders.requireRoom(settings.home(), ROOM_MEBIBYTES);
            Part.all(settings).forEach(Part::requirePort);
            long begin = System.nanoTime();
            together(
                    () -> start(Part.postgres(settings), this::startPostgres),
                    () -> start(Part.kafka(settings), this::startKafka));
            together(Stream.of(Service.values())
                    .map(service ->
                            (Runnable) () -> start(Part.of(service, settings), part -> startService(part, service)))
                    .toArray(Runnable[]::new));
            start(Part.front(settings), this::startFront);
            terminal.line(
                    started().isEmpty()
                            ? "Everything was running already."
                            : "All services ready in %s.".formatted(seconds(begin)));
        });
    }

    /** What this object started goes on when this JVM ends. */
    void letGo() {
        started().forEach(ChildProcess::letGo);
    }

    /** Stops all parts of this stack that are running, whoever started them, the services first. */
    void down() {
        SuiteLock.holding(settings.run(), () -> {
            List<Part> running = Part.all(settings).reversed().stream()
                    .filter(part -> part.running().isPresent())
                    .toList();
            running.forEach(this::stop);
            if (running.isEmpty()) {
                terminal.line("Nothing is running.");
            }
        });
    }

    /** Forgets all data; nothing may be running. */
    void wipe() {
        if (Part.all(settings).stream().anyMatch(part -> part.running().isPresent())) {
            throw new LocalStackException("data in use is not deleted: run ./suite down first");
        }
        Folders.delete(settings.data());
        terminal.line("Starting from empty data.");
    }

    /** The running processes. */
    List<ChildProcess> processes() {
        return Part.all(settings).stream()
                .flatMap(part -> part.running().stream())
                .toList();
    }

    private List<ChildProcess> started() {
        synchronized (started) {
            return List.copyOf(started);
        }
    }

    private void start(Part part, Consumer<Part> launch) {
        long begin = System.nanoTime();
        if (part.running().isEmpty()) {
            terminal.line(terminal.faint("  · %-24s starts".formatted(part.name())));
            launch.accept(part);
            terminal.line("  %s %-24s port %-5d %s"
                    .formatted(terminal.good("✓"), part.name(), part.port(), terminal.faint(seconds(begin))));
        } else {
            terminal.line(
                    "  %s %-24s port %-5d was running already".formatted(terminal.good("✓"), part.name(), part.port()));
        }
    }

    private void startPostgres(Part part) {
        Postgres postgres = Postgres.launch(
                settings.data().resolve(part.name()), part.port(), Postgres.Durability.FULL, part.log());
        note(part, postgres.process());
        postgres.awaitReady();
        for (Service service : Service.values()) {
            postgres.createDatabase(service.database());
        }
    }

    private void startKafka(Part part) {
        Broker broker = Broker.launch(settings.data().resolve(part.name()), part.port(), part.log());
        note(part, broker.process());
        broker.awaitReady();
        broker.createTopics(SuiteTopics.partitions());
    }

    private void startService(Part part, Service service) {
        ServiceProcess process =
                ServiceProcess.launch(settings.project(), settings.serviceSettings(service), part.log());
        note(part, process.process());
        process.awaitReady();
    }

    /** This program once more, told what this stack was told. */
    private void startFront(Part part) {
        List<String> command = List.of(
                Programs.java(),
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dhemicycle.root=" + settings.project(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                Part.FRONT);
        ChildProcess process =
                ChildProcess.start(part.name(), command, settings.environment(), Goodbye.SIGTERM, part.log());
        note(part, process);
        process.awaitReady(START_LIMIT, () -> !Ports.isFree(part.port()));
    }

    private void note(Part part, ChildProcess process) {
        part.pidFile().write(process, part.port());
        synchronized (started) {
            started.add(process);
        }
    }

    private void stop(Part part) {
        long begin = System.nanoTime();
        part.running().ifPresent(process -> process.stop(STOP_LIMIT));
        part.pidFile().delete();
        terminal.line(
                "  %s %-24s stopped    %s".formatted(terminal.good("✓"), part.name(), terminal.faint(seconds(begin))));
    }

    /** The first failure is everybody's: the caller stops what has started. */
    private static void together(Runnable... works) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<?>[] all = Stream.of(works)
                    .map(work -> CompletableFuture.runAsync(work, threads))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static String seconds(long begin) {
        return "%.1f s".formatted((System.nanoTime() - begin) / 1e9);
    }
}
