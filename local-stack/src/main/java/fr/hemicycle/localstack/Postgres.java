package fr.hemicycle.localstack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A PostgreSQL server as a child process, on 127.0.0.1 only. Its data outlives it: after {@link #kill()} or
 * {@link #close()} a {@link #restart()}, or a new server on the same folder, finds all that was committed.
 */
public final class Postgres implements AutoCloseable {

    /** The owner of the server; role and password. */
    public static final String OWNER = "postgres";

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final Set<String> ALREADY_THERE = Set.of("42710", "42P04", "23505");

    /** What a crash of the machine (not of the server) may cost. */
    public enum Durability {
        /** Nothing: what is committed is on the disk. */
        FULL,
        /** Everything, for speed: for tests that throw the data away. */
        NONE
    }

    private final Path data;
    private final int port;
    private final Durability durability;
    private final Path log;
    private final PostgresPrograms programs;
    private volatile ChildProcess process;

    private Postgres(Path data, int port, Durability durability, Path log, OrdinaryUser user) {
        this.data = data.toAbsolutePath();
        this.port = port;
        this.durability = durability;
        this.log = log;
        this.programs = PostgresPrograms.runBy(user);
        programs.initialise(this.data, durability);
        this.process = startServer();
    }

    /** Starts a server that logs beside its data, and waits until it answers. */
    public static Postgres start(Path data, int port, Durability durability) {
        return launch(data, port, durability, data.resolveSibling(data.getFileName() + ".log"))
                .awaitReady();
    }

    /** Starts a server on the data folder, which is made when it is new; {@link #awaitReady()} waits for it. */
    public static Postgres launch(Path data, int port, Durability durability, Path log) {
        return launch(data, port, durability, log, OrdinaryUser.ofThisMachine());
    }

    static Postgres launch(Path data, int port, Durability durability, Path log, OrdinaryUser user) {
        return new Postgres(data, port, durability, log, user);
    }

    /** Waits until the server answers. */
    public Postgres awaitReady() {
        process.awaitReady(START_LIMIT, this::answers);
        return this;
    }

    /** Makes a database; its owner is a role with the same name and password. Does nothing when it is there. */
    public void createDatabase(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(name, name));
        execute("CREATE DATABASE %s OWNER %s".formatted(name, name));
    }

    /** JDBC address of a database, without role and password. */
    public String jdbcUrl(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }

    /** A connection as the role that owns the database; {@link #OWNER} is the owner of all. */
    public Connection connect(String database, String role) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", role);
        properties.setProperty("connectTimeout", "5");
        // Not through DriverManager, which hides drivers from the class loaders of some test frameworks.
        Connection connection = new org.postgresql.Driver().connect(jdbcUrl(database), properties);
        if (connection == null) {
            throw new IllegalStateException("not an address of PostgreSQL: " + jdbcUrl(database));
        }
        return connection;
    }

    public int port() {
        return port;
    }

    /** Process id of the server's first process. */
    public long pid() {
        return process.pid();
    }

    public ChildProcess process() {
        return process;
    }

    /** SIGKILL to the server and its backends; returns when they are gone. */
    public void kill() {
        process.kill();
    }

    /** Starts the server again on the same data and port; stops it first when it runs. */
    public void restart() {
        close();
        process = startServer();
        awaitReady();
    }

    /** Ends the server cleanly, without waiting for its clients. */
    @Override
    public void close() {
        if (process.isAlive()) {
            process.stop(STOP_LIMIT);
        }
    }

    private ChildProcess startServer() {
        StaleLock.removeFrom(data);
        programs.own(data);
        List<String> command = programs.command("postgres");
        command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        command.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
        command.addAll(List.of("-c", "max_connections=200"));
        if (durability == Durability.NONE) {
            // Commits stay synchronous: a killed server must not forget what it has confirmed, in tests least of all.
            command.addAll(List.of("-c", "fsync=off", "-c", "full_page_writes=off"));
        }
        return ChildProcess.start("PostgreSQL", command, Map.of("LC_ALL", "C"), Goodbye.SIGINT, log);
    }

    private boolean answers() {
        try (Connection connection = connect(OWNER, OWNER);
                Statement statement = connection.createStatement();
                ResultSet setting = statement.executeQuery("SHOW data_directory")) {
            // Another server may hold the port.
            return setting.next() && Path.of(setting.getString(1)).equals(data);
        } catch (SQLException e) {
            return false;
        }
    }

    private void execute(String sql) {
        try (Connection connection = connect(OWNER, OWNER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            if (!ALREADY_THERE.contains(e.getSQLState())) {
                throw new LocalStackException("PostgreSQL refuses: " + e.getMessage(), e);
            }
        }
    }
}
