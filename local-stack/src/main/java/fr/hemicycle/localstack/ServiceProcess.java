package fr.hemicycle.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One of the three services as the process that production runs. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

    private final ServiceSettings settings;
    private final Path jar;
    private final Path log;
    private final Life life;
    private volatile ChildProcess process;

    private ServiceProcess(ServiceSettings settings, Path jar, Path log, Life life) {
        this.settings = settings;
        this.jar = jar;
        this.log = log;
        this.life = life;
        this.process = startService();
    }

    /**
     * Starts a service; {@link #awaitReady()} waits until it can do its work.
     *
     * @param project the checkout, with {@code <service>/target/quarkus-app} built
     */
    public static ServiceProcess start(Path project, ServiceSettings settings, Path log, Life life) {
        Path jar = project.resolve(settings.service().folder()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new LocalStackException("%s is missing: build it with ./mvnw -DskipTests package".formatted(jar));
        }
        return new ServiceProcess(settings, jar, log, life);
    }

    /** Waits until the service says that database and relay work. */
    public ServiceProcess awaitReady() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            process.awaitReady(START_LIMIT, () -> isReady(client));
        }
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
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                jar.toString());
        return ChildProcess.start(settings.service().folder(), command, settings.environment(), log, life);
    }

    private boolean isReady(HttpClient client) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/q/health/ready"))
                .timeout(ANSWER_LIMIT)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("interrupted", e);
        }
    }
}
