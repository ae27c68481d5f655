package fr.hemicycle.localstack.bench;

import fr.hemicycle.localstack.LocalStackException;
import fr.hemicycle.localstack.Postgres;
import fr.hemicycle.localstack.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The statements of the services without the services: on the same server, in a database of its own that is made anew from
 * their migrations. pgbench runs them where it is installed, else {@link JdbcLoad} does.
 */
final class PlainSql {

    private static final String DATABASE = "plain";
    private static final String SCRIPTS = "docs/measure/plain";
    private static final String MIGRATIONS = "src/main/resources/db/";
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");

    private final Target target;
    private final int operations;

    /** @param votes that are made ready for their ballots, over so many operations */
    PlainSql(Target target, int operations, int votes) {
        this.target = target;
        this.operations = operations;
        execute(Postgres.OWNER, "DROP DATABASE IF EXISTS plain WITH (FORCE)");
        execute(Postgres.OWNER, "CREATE DATABASE plain");
        execute(Postgres.OWNER, "ALTER DATABASE plain SET search_path = funding, vote");
        schema("vote", "vote-service");
        schema("funding", "funding-service");
        execute(
                DATABASE,
                read(target.project().resolve(SCRIPTS).resolve("setup.sql"))
                        .replace(":operations", Integer.toString(operations))
                        .replace(":votes", Integer.toString(votes)));
        execute(DATABASE, "ANALYZE");
    }

    private void schema(String schema, String service) {
        List<Path> migrations = new ArrayList<>();
        for (String folder : List.of("platform/" + MIGRATIONS + "platform", service + "/" + MIGRATIONS + "migration")) {
            try (Stream<Path> files = Files.list(target.project().resolve(folder))) {
                files.forEach(migrations::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        migrations.sort(Comparator.comparing(file -> file.getFileName().toString()));
        execute(DATABASE, "CREATE SCHEMA " + schema);
        // In one session, since the path to the tables is the session's.
        StringBuilder all = new StringBuilder("SET search_path = " + schema + ";\n");
        migrations.forEach(file -> all.append(read(file)).append('\n'));
        execute(DATABASE, all.toString());
    }

    /** No two runs of one script may share a number. */
    Measure run(String what, String script, Size size) {
        Script statements = Script.read(target.project().resolve(SCRIPTS).resolve(script + ".sql"));
        return Programs.find("pgbench")
                .map(pgbench -> pgbench(pgbench, what, statements, size))
                .orElseGet(() -> JdbcLoad.run(
                        target,
                        DATABASE,
                        "plain SQL by JDBC, " + size.clients() + " connections: " + what,
                        statements,
                        size));
    }

    /** So many clients, of which each does so many pieces, numbered from base on, over so many operations. */
    record Size(int clients, int each, int base, int operations) {

        int count() {
            return clients * each;
        }
    }

    Size size(int clients, int each, int base) {
        return new Size(clients, each, base, operations);
    }

    private Measure pgbench(String pgbench, String what, Script script, Size size) {
        try {
            Path file = Files.createTempFile("plain", ".sql");
            Files.writeString(file, script.forPgbench());
            List<String> command = List.of(
                    pgbench,
                    "-n",
                    "-M",
                    "prepared",
                    "-f",
                    file.toString(),
                    "-c",
                    Integer.toString(size.clients()),
                    "-j",
                    "2",
                    "-t",
                    Integer.toString(size.each()),
                    "-D",
                    "i=0",
                    "-D",
                    "base=" + size.base(),
                    "-D",
                    "each=" + size.each(),
                    "-D",
                    "operations=" + size.operations(),
                    "-h",
                    "127.0.0.1",
                    "-p",
                    Integer.toString(target.postgresPort()),
                    "-U",
                    Postgres.OWNER,
                    DATABASE);
            Programs.Result result = Programs.run(command, Map.of("PGPASSWORD", Postgres.OWNER));
            Files.delete(file);
            double perSecond = tps(result.output())
                    .filter(any -> result.succeeded())
                    .orElseThrow(() -> new LocalStackException("pgbench fails: " + result.output()));
            return Measure.ofWhole(
                    "plain SQL by pgbench, " + size.clients() + " clients: " + what,
                    size.count(),
                    0,
                    size.count() / perSecond);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Transactions each second, by what pgbench says. */
    static Optional<Double> tps(String output) {
        Matcher found = TPS.matcher(output);
        return found.find() ? Optional.of(Double.valueOf(found.group(1))) : Optional.empty();
    }

    private void execute(String database, String sql) {
        try (Connection connection = target.connect(database, Postgres.OWNER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new LocalStackException("the plain SQL does not run: " + e.getMessage(), e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
