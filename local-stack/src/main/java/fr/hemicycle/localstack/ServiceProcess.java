package fr.hemicycle.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One of the three services as the process that production runs. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private volatile ServiceSettings settings;
    private final Path jar;
    private final Path log;
    private volatile ChildProcess process;

    private ServiceProcess(ServiceSettings settings, Path jar, Path log) {
        this.settings = settings;
        this.jar = jar;
        this.log = log;
        this.process = startService();
    }

    /**
     * Starts a service; {@link #awaitReady()} waits until it can do its work.
     *
     * @param project the checkout, with {@code <service>/target/quarkus-app} built
     */
    public static ServiceProcess launch(Path project, ServiceSettings settings, Path log) {
        Path jar = project.resolve(settings.service().folder()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new LocalStackException("%s is missing: build it with ./mvnw -DskipTests package".formatted(jar));
        }
        return new ServiceProcess(settings, jar, log);
    }

    /** Waits until the service says that database and relay work. */
    public ServiceProcess awaitReady() {
        process.awaitReady(START_LIMIT, () -> Health.isReady(url()));
        return this;
    }

    /** Base of its addresses, without a slash at the end. */
    public String url() {
        return settings.url();
    }

    public ServiceSettings settings() {
        return settings;
    }

    public long pid() {
        return process.pid();
    }

    public ChildProcess process() {
        return process;
    }

    /** SIGKILL; returns when the service is gone. */
    public void kill() {
        process.kill();
    }

    /** Starts the service again with the same settings; stops it first when it runs. Does not wait. */
    public ServiceProcess restart() {
        close();
        process = startService();
        return this;
    }

    /** The same with other settings, from now on. */
    public ServiceProcess restart(ServiceSettings other) {
        settings = other;
        return restart();
    }

    /** SIGTERM: the service finishes what it has in hand. */
    @Override
    public void close() {
        if (process.isAlive()) {
            process.stop(STOP_LIMIT);
        }
    }

    private ChildProcess startService() {
        List<String> command = List.of(
                Programs.java(),
                "-Xmx128m",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+UseSerialGC",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                jar.toString());
        return ChildProcess.start(settings.service().folder(), command, settings.environment(), Goodbye.SIGTERM, log);
    }
}
