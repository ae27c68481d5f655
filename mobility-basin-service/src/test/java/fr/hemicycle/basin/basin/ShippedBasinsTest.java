package fr.hemicycle.basin.basin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.basin.Mobility;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The four basins that the real file names, and no more. */
@QuarkusTest
@WithTestResource(TestStack.class)
class ShippedBasinsTest {

    private static final List<String> NAMES =
            List.of("Littoral Nord", "Littoral Sud", "Aire Urbaine de Lille", "Arrageois");
    private static final AtomicInteger NUMBERS = new AtomicInteger(100_000);

    private final String collectivity = "777" + NUMBERS.getAndIncrement();

    @Inject
    ShippedBasins shipped;

    @Inject
    AgroalDataSource database;

    private static List<Map<String, Object>> basinsOf(String collectivity) {
        return new Mobility(Role.MOBILITY, collectivity).read("/v1/basins").getList("items");
    }

    @Test
    void the_departement_that_voted_the_report_has_them_from_the_start() {
        assertThat(basinsOf(Mobility.PAS_DE_CALAIS).subList(0, 4))
                .extracting(basin -> basin.get("name"))
                .isEqualTo(NAMES);
        assertThat(basinsOf(collectivity)).isEmpty();
    }

    @Test
    void they_say_what_the_scenario_has_of_the_report_and_nothing_more() throws Exception {
        shipped.record(collectivity);

        JsonNode report = new ObjectMapper()
                .readTree(Path.of(
                                requireNonNull(System.getProperty("hemicycle.root")),
                                "scenarios/2022-12-13-pas-de-calais/basins.json")
                        .toFile())
                .path("basins");
        List<Map<String, Object>> basins = basinsOf(collectivity);
        assertThat(basins).hasSize(report.size());
        for (int i = 0; i < basins.size(); i++) {
            Map<String, Object> basin = basins.get(i);
            assertThat(basin.remove("id")).isNotNull();
            assertThat(new ObjectMapper().<JsonNode>valueToTree(basin)).isEqualTo(report.path(i));
        }
    }

    @Test
    void they_come_once_and_leave_what_is_on_record_as_it_is() throws Exception {
        Mobility own = new Mobility(Role.MOBILITY, collectivity);
        String id = own.created("/v1/basins", Mobility.basinOf("Arrageois")).getString("id");

        shipped.record(collectivity);
        shipped.record(collectivity);

        assertThat(basinsOf(collectivity))
                .extracting(basin -> basin.get("name"))
                .containsExactlyInAnyOrderElementsOf(NAMES);
        assertThat(own.read("/v1/basins/" + id).getString("provenance")).isEqualTo("Rapport n° 49 du 13/12/2022");
    }

    @Test
    void a_setting_that_is_no_siren_stops_the_start_and_an_empty_one_leaves_them_out() throws Exception {
        StartupEvent start = new StartupEvent();

        new ShippedBasins(database, new ObjectMapper(), Optional.empty()).load(start);
        assertThatThrownBy(() ->
                        new ShippedBasins(database, new ObjectMapper(), Optional.of(List.of("226200013"))).load(start))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("226200013");
    }
}
