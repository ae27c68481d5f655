package fr.hemicycle.basin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/**
 * Random files with and without bad lines, over HTTP: one bad line keeps the whole file out, each bad line is named, and a good
 * file changes nothing the second time. The domain's own properties are beside its tests; this is what the database keeps.
 */
@QuarkusTest
@WithTestResource(TestStack.class)
class WholeFileTest {

    private static final long SEED = 20_261_126;
    private static final int FILES = 24;
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);

    private final Random random = new Random(SEED);

    @Inject
    AgroalDataSource database;

    /** @param good lines of the file of that number */
    private record Kind(
            Mobility sender,
            String path,
            String header,
            IntFunction<List<String>> good,
            List<String> bad,
            String imports,
            String facts) {}

    @Test
    void the_territory_takes_a_file_whole_or_not_at_all() throws SQLException {
        Mobility own = new Mobility(Role.MOBILITY, "784100000");
        List<Map<String, Object>> communes =
                own.read("/v1/communes?intercommunality=200033579&limit=200").getList("items");
        check(new Kind(
                own,
                "/v1/territory-imports",
                "unit;code;from;change;siren;name;population;department;intercommunality",
                number -> some(communes).stream()
                        .map(each -> "COMMUNE;%s;%s;;%s;%s;%d;62;200033579"
                                .formatted(
                                        each.get("insee"),
                                        FIRST.plusDays(number),
                                        each.get("siren"),
                                        each.get("name"),
                                        number + 1))
                        .toList(),
                List.of(
                        "COMMUNE;62999;2027-01-01;ENDS;;;;;",
                        "COMMUNE;62999;2027-02-30;;216200410;Nulle part;1;62;",
                        "COMMUNE;62999;2027-01-01;;216200411;Nulle part;1;62;",
                        "CANTON;1;2027-01-01;;;;;;",
                        "COMMUNE;62999"),
                "territory_import",
                "territory_period"));
    }

    @Test
    void the_basins_take_a_file_of_perimeters_whole_or_not_at_all() throws SQLException {
        Mobility own = new Mobility(Role.MOBILITY, "784200000");
        own.created("/v1/basins", Mobility.basinOf("Nord"));
        own.created("/v1/basins", Mobility.basinOf("Sud"));
        List<Map<String, Object>> intercommunalities =
                own.read("/v1/intercommunalities?limit=200").getList("items");
        check(new Kind(
                own,
                "/v1/basin-perimeters",
                "basin;intercommunality;from;until",
                number -> some(intercommunalities).stream()
                        .map(each -> "%s;%s;%s;%s"
                                .formatted(
                                        random.nextBoolean() ? "Nord" : "Sud",
                                        each.get("siren"),
                                        FIRST.plusDays(number),
                                        FIRST.plusDays(number)))
                        .toList(),
                List.of(
                        "Ouest;200033579;2026-01-01;",
                        "Nord;200033578;2026-01-01;",
                        "Nord;226200012;2026-01-01;",
                        "Nord;200033579;2026-01-02;2026-01-01",
                        "Nord;200033579"),
                "perimeter_import",
                "basin_member"));
    }

    private void check(Kind kind) throws SQLException {
        for (int number = 0; number < FILES; number++) {
            List<String> lines = new ArrayList<>(kind.good().apply(number));
            Set<Integer> bad = spoil(lines, (number + 1) % 3, kind.bad());
            String before = kept(kind, kind.facts());
            String importsBefore = kept(kind, kind.imports());

            Response answer = send(kind, lines);

            String as = "file %d of seed %d: %s %s".formatted(number, SEED, lines, answer.asString());
            if (bad.isEmpty()) {
                assertThat(answer.statusCode()).as(as).isEqualTo(201);
                String after = kept(kind, kind.facts());
                assertThat(after).as(as).isNotEqualTo(before);
                JsonPath again =
                        send(kind, lines).then().statusCode(201).extract().jsonPath();
                assertThat(again.getInt("unchanged")).as(as).isEqualTo(lines.size());
                assertThat(kept(kind, kind.facts())).as(as).isEqualTo(after);
            } else {
                assertThat(answer.statusCode()).as(as).isEqualTo(422);
                assertThat(new TreeSet<>(answer.jsonPath().<String>getList("errors.pointer").stream()
                                .map(pointer -> Integer.valueOf(pointer.replaceAll("/lines/([0-9]+).*", "$1")))
                                .toList()))
                        .as(as)
                        .isEqualTo(bad);
                assertThat(kept(kind, kind.facts())).as(as).isEqualTo(before);
                assertThat(kept(kind, kind.imports())).as(as).isEqualTo(importsBefore);
            }
        }
    }

    /** Puts so many bad lines in, each at a random place. */
    private Set<Integer> spoil(List<String> lines, int count, List<String> bad) {
        List<Boolean> spoilt = new ArrayList<>(Collections.nCopies(lines.size(), false));
        for (int i = 0; i < count; i++) {
            int place = random.nextInt(lines.size() + 1);
            lines.add(place, bad.get(random.nextInt(bad.size())));
            spoilt.add(place, true);
        }
        Set<Integer> places = new TreeSet<>();
        for (int i = 0; i < spoilt.size(); i++) {
            if (spoilt.get(i)) {
                places.add(i);
            }
        }
        return places;
    }

    private <T> List<T> some(List<T> all) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(12));
    }

    private static Response send(Kind kind, List<String> lines) {
        return kind.sender()
                .postFile(
                        kind.path() + "?publisher=INSEE&reference=Essai",
                        "text/csv",
                        kind.header() + "\n" + String.join("\n", lines));
    }

    /** A fingerprint of all rows of a table that are the sender's. */
    private String kept(Kind kind, String table) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY id)), '') FROM "
                                + table + " t WHERE collectivity = ?")) {
            select.setString(1, kind.sender().collectivity());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
