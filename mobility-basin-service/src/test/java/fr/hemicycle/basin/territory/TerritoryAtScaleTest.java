package fr.hemicycle.basin.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.basin.Mobility;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.SharedStack;
import fr.hemicycle.localstack.bench.Result;
import fr.hemicycle.localstack.bench.TerritoryBench;
import fr.hemicycle.localstack.scenario.Api;
import fr.hemicycle.platform.test.TestStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The whole file: its questions find what they ask for by an index, and the bench that measures them gets its answers. */
@QuarkusTest
@WithTestResource(TestStack.class)
class TerritoryAtScaleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Inject
    AgroalDataSource database;

    @Test
    void communes_of_an_intercommunality_are_found_by_it() throws SQLException {
        String plan = plan(new TerritoryViews.Filter(null, "200033579", null).sql(), new UUID(0, 0), "200033579", 51);

        assertThat(plan)
                .contains("territory_period_of_intercommunality")
                .doesNotContain("Seq Scan on territory_period c");
    }

    private String plan(String sql, Object... last) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement explain = connection.prepareStatement("EXPLAIN " + sql)) {
            int next = TerritoryViews.beginning(explain, Mobility.PAS_DE_CALAIS, DAY);
            for (Object each : last) {
                explain.setObject(next++, each);
            }
            StringBuilder plan = new StringBuilder();
            try (ResultSet row = explain.executeQuery()) {
                while (row.next()) {
                    plan.append(row.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }

    /** As {@code ./suite bench territory} does, on a stack: here with few questions, for their answers and not for their time. */
    @Test
    void the_bench_gets_the_answer_to_each_of_its_questions() throws SQLException {
        Api api = new Api(Map.of(Service.BASIN, RestAssured.baseURI + ":" + RestAssured.port), SharedStack.tokens());
        List<String> console = new ArrayList<>();

        new TerritoryBench(api, Path.of("..")).run(new Result(console::add, Map::of), console::add, 100, 40);

        assertThat(console).noneMatch(line -> line.contains("failed"));
        assertThat(console.stream().filter(line -> line.contains("100/s"))).hasSize(7);
        assertThat(console.stream().filter(line -> line.startsWith("import of the full file")))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).contains(" 3931 "));
        assertThat(plan(TerritoryViews.COMMUNE, "62041"))
                .as("the copy that the imports have just made is counted already")
                .contains("territory_period_collectivity_unit_code_valid_from_key on territory_period c");
    }
}
