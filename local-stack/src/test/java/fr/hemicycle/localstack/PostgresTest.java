package fr.hemicycle.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PostgresTest {

    @TempDir
    private Path folder;

    private Postgres postgres;

    @BeforeEach
    void start() throws SQLException {
        postgres = Postgres.start(folder.resolve("data"), Ports.free(), Postgres.Durability.FULL);
        postgres.createDatabase("vote");
        write("CREATE TABLE note (text varchar)", "INSERT INTO note VALUES ('committed')");
    }

    @AfterEach
    void stop() {
        postgres.close();
    }

    @Test
    void what_is_committed_survives_a_kill_of_the_server() throws SQLException {
        postgres.kill();
        postgres.restart();

        assertThat(notes()).containsExactly("committed");
    }

    @Test
    void what_is_committed_survives_a_kill_of_its_first_process_alone() throws SQLException {
        ProcessHandle.of(postgres.pid()).orElseThrow().destroyForcibly();
        postgres.process().onExit().join();
        postgres.restart();

        assertThat(notes()).containsExactly("committed");
    }

    @Test
    void what_is_not_committed_does_not_survive() throws SQLException {
        try (Connection connection = postgres.connect("vote", "vote");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("INSERT INTO note VALUES ('not committed')");
            postgres.kill();
        }
        postgres.restart();

        assertThat(notes()).containsExactly("committed");
    }

    @Test
    void a_new_server_finds_the_data_of_the_former() throws SQLException {
        postgres.close();
        postgres = Postgres.start(folder.resolve("data"), Ports.free(), Postgres.Durability.FULL);

        assertThat(notes()).containsExactly("committed");
    }

    @Test
    void starts_although_another_program_has_got_the_process_id_of_a_killed_server() throws IOException, SQLException {
        postgres.kill();
        Path lock = folder.resolve("data/postmaster.pid");
        List<String> lines = Files.readAllLines(lock);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        lines.set(2, "1700000000");
        Files.write(lock, lines);
        postgres.restart();

        assertThat(notes()).containsExactly("committed");
    }

    @ParameterizedTest
    @MethodSource("fr.hemicycle.localstack.OrdinaryUser#allOfThisMachine")
    void runs_in_every_way_that_this_machine_allows(OrdinaryUser user) throws SQLException {
        Path data = folder.resolve("as-" + user.name());

        try (Postgres other = Postgres.launch(
                        data, Ports.free(), Postgres.Durability.NONE, folder.resolve("as.log"), user)
                .awaitReady()) {
            try (Connection connection = other.connect(Postgres.OWNER, Postgres.OWNER)) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }

    @Test
    void a_database_that_is_there_is_left_alone() throws SQLException {
        postgres.createDatabase("vote");

        assertThat(notes()).containsExactly("committed");
    }

    @Test
    void refuses_a_database_name_that_needs_quotes() {
        assertThatThrownBy(() -> postgres.createDatabase("vote\"; DROP DATABASE vote"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void says_which_port_was_taken() {
        Path other = folder.resolve("other");

        assertThatThrownBy(() -> Postgres.start(other, postgres.port(), Postgres.Durability.NONE))
                .isInstanceOf(LocalStackException.class)
                .hasMessageContaining("PostgreSQL")
                .hasMessageContaining("could not bind");
    }

    private void write(String... statements) throws SQLException {
        try (Connection connection = postgres.connect("vote", "vote");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<String> notes() throws SQLException {
        try (Connection connection = postgres.connect("vote", "vote");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT string_agg(text, ';') FROM note")) {
            rows.next();
            return List.of(rows.getString(1).split(";"));
        }
    }
}
