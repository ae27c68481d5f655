package fr.hemicycle.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {

    private final Script script =
            new Script(List.of("BEGIN;", "SELECT :v::bigint, 'B-' || :op::int, now()::date;", "COMMIT;"));

    @Test
    void pgbench_numbers_the_pieces_of_each_client() {
        assertThat(script.forPgbench()).isEqualTo("""
                \\set i :i + 1
                \\set v :base + :client_id * :each + :i
                \\set op :v % :operations + 1
                BEGIN;
                SELECT :v::bigint, 'B-' || :op::int, now()::date;
                COMMIT;
                """);
    }

    @Test
    void jdbc_binds_the_variables_in_their_order() {
        assertThat(script.forJdbc())
                .containsExactly("BEGIN", "SELECT ?::bigint, 'B-' || ?::int, now()::date", "COMMIT");
        assertThat(script.variables()).containsExactly(List.of(), List.of("v", "op"), List.of());
    }

    /** The fallback has no other reader that would complain. */
    @ParameterizedTest
    @ValueSource(strings = {"vote", "commitment", "reservation"})
    void each_line_is_one_statement(String name) {
        Script kept = Script.read(Path.of("..", "docs/measure/plain", name + ".sql"));

        assertThat(kept.statements()).allSatisfy(line -> assertThat(line).matches("[A-Z][^;]*;"));
        assertThat(kept.statements().stream().filter("BEGIN;"::equals))
                .hasSameSizeAs(
                        kept.statements().stream().filter("COMMIT;"::equals).toList());
    }

    @Test
    void the_rate_is_what_pgbench_says_without_its_connecting() {
        assertThat(PlainSql.tps("""
                        initial connection time = 95.307 ms
                        tps = 1253.306575 (without initial connection time)
                        """)).contains(1253.306575);
        assertThat(PlainSql.tps("connection refused")).isEmpty();
    }
}
