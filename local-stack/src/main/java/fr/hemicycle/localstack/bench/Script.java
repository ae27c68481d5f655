package fr.hemicycle.localstack.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Statements of a database, one on each line, with the two variables {@code :v} (number of the piece of work) and {@code :op}
 * (number of its operation).
 */
record Script(List<String> statements) {

    private static final Pattern VARIABLE = Pattern.compile("(?<!:):(v|op)\\b");

    /** What pgbench has to know first: where a client begins, how many pieces are its own, and over how many operations. */
    private static final String NUMBERS = """
            \\set i :i + 1
            \\set v :base + :client_id * :each + :i
            \\set op :v % :operations + 1
            """;

    static Script read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return new Script(lines.filter(line -> !line.startsWith("--")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As pgbench reads it, with {@code -D i=0}, {@code base}, {@code each} and {@code operations}. */
    String forPgbench() {
        return NUMBERS + String.join("\n", statements) + "\n";
    }

    /** As JDBC prepares it; the numbers to bind stand in {@link #variables()}. */
    List<String> forJdbc() {
        return statements.stream()
                .map(statement -> VARIABLE.matcher(statement).replaceAll("?").replaceAll(";$", ""))
                .toList();
    }

    /** For each statement, which variable is bound to each of its question marks. */
    List<List<String>> variables() {
        return statements.stream()
                .map(statement -> VARIABLE.matcher(statement)
                        .results()
                        .map(found -> found.group(1))
                        .toList())
                .toList();
    }
}
