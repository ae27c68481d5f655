package fr.hemicycle.localstack.bench;

import fr.hemicycle.localstack.LocalStackException;
import fr.hemicycle.localstack.Postgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** What pgbench does, over JDBC: each client has a connection of its own and prepares each statement once. */
final class JdbcLoad {

    private JdbcLoad() {}

    static Measure run(Target target, String database, String name, Script script, PlainSql.Size size) {
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(size.clients())) {
            CompletableFuture<?>[] clients = IntStream.range(0, size.clients())
                    .mapToObj(client -> CompletableFuture.runAsync(
                            () -> client(target, database, script, size, size.base() + client * size.each()), threads))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(clients).join();
        }
        return Measure.ofWhole(name, size.count(), 0, (System.nanoTime() - begin) / 1e9);
    }

    private static void client(Target target, String database, Script script, PlainSql.Size size, int before) {
        List<String> statements = script.forJdbc();
        List<List<String>> variables = script.variables();
        try (Connection connection = target.connect(database, Postgres.OWNER)) {
            List<PreparedStatement> prepared = new ArrayList<>();
            for (String statement : statements) {
                prepared.add(connection.prepareStatement(statement));
            }
            for (int number = before + 1; number <= before + size.each(); number++) {
                for (int i = 0; i < prepared.size(); i++) {
                    bind(prepared.get(i), variables.get(i), number, number % size.operations() + 1);
                    prepared.get(i).execute();
                }
            }
        } catch (SQLException e) {
            throw new LocalStackException("the plain SQL does not run: " + e.getMessage(), e);
        }
    }

    private static void bind(PreparedStatement statement, List<String> variables, int number, int operation)
            throws SQLException {
        for (int i = 0; i < variables.size(); i++) {
            statement.setLong(i + 1, variables.get(i).equals("op") ? operation : number);
        }
    }
}
