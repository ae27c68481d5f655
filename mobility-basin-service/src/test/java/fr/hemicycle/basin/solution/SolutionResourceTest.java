package fr.hemicycle.basin.solution;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.hemicycle.basin.Mobility;
import fr.hemicycle.basin.solution.domain.Solutions;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Each test has a collectivity of its own. What the solutions are is made up. */
@QuarkusTest
@WithTestResource(TestStack.class)
class SolutionResourceTest {

    private static final String PATH = "/v1/mobility-solutions";
    private static final String IN_ARRAS = PATH + "?commune=62041&on=2026-11-26";
    private static final String CU_ARRAS = "200033579";
    private static final AtomicInteger NUMBERS = new AtomicInteger(100_000);

    private final String collectivity = "778" + NUMBERS.getAndIncrement();
    private final Mobility own = new Mobility(Role.MOBILITY, collectivity);

    @Inject
    Solutions solutions;

    @Inject
    AgroalDataSource database;

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }

    private static Map<String, Object> terms(String name) {
        try {
            Map<String, Object> terms = new ObjectMapper().readValue(SolutionExamples.TERMS, new TypeReference<>() {});
            terms.put("name", name);
            return terms;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> perimeter(List<String> communes, List<String> epcis, List<String> basins) {
        return Map.of("communes", communes, "epcis", epcis, "basinIds", basins);
    }

    private String open(Map<String, Object> terms) {
        return own.created(PATH, terms).getString("id");
    }

    private Response change(String id, String version, Map<String, Object> terms) {
        return own.request().header("If-Match", version).body(terms).put(PATH + "/" + id);
    }

    private Response end(String id, LocalDate lastDay) {
        return own.post(PATH + "/" + id + "/end", Map.of("lastDay", lastDay.toString(), "reason", "Fin"));
    }

    @Test
    void answers_what_a_person_without_a_licence_can_use_in_arras_and_why() {
        Map<String, Object> platform = terms("Guichet");
        platform.put("publics", List.of("EVERYONE"));
        platform.put("perimeter", perimeter(List.of("62041"), List.of(CU_ARRAS), List.of()));
        open(platform);
        open(terms("Navette"));
        Map<String, Object> hire = terms("Location");
        hire.put("publics", List.of("EVERYONE"));
        hire.put("needsLicence", true);
        hire.put("kind", "VEHICLE_HIRE");
        open(hire);
        Map<String, Object> young = terms("Bourse");
        young.put("publics", List.of("YOUNG"));
        open(young);
        Map<String, Object> elsewhere = terms("Ailleurs");
        elsewhere.put("perimeter", perimeter(List.of("62160"), List.of("246200729"), List.of()));
        open(elsewhere);

        own.get(IN_ARRAS + "&public=WITHOUT_LICENCE")
                .then()
                .statusCode(200)
                .body("items.terms.name", contains("Guichet", "Navette"))
                .body("items[0].matches.kind", contains("COMMUNE", "INTERCOMMUNALITY"))
                .body("items[0].matches.name", contains("Arras", "CU d'Arras"))
                .body("items[1].matches.code", contains(CU_ARRAS))
                .body("items.usable", contains(true, true));
        own.get(IN_ARRAS + "&public=JOB_SEEKER")
                .then()
                .body("items.terms.name", contains("Guichet", "Navette", "Location"));
        own.get(IN_ARRAS + "&public=YOUNG&public=WITHOUT_LICENCE")
                .then()
                .body("items.terms.name", contains("Guichet", "Navette", "Bourse"));
        own.get(IN_ARRAS).then().body("items", hasSize(4));
        own.get(IN_ARRAS + "&kind=VEHICLE_HIRE").then().body("items.terms.name", contains("Location"));
        own.get(PATH + "?on=2026-11-26").then().body("items", hasSize(5)).body("items[0].matches", nullValue());
        own.get(PATH + "?commune=62041&on=2025-12-31").then().body("items", empty());
        new Mobility(Role.MOBILITY, Mobility.NORD).get(IN_ARRAS).then().body("items.terms.name", empty());
    }

    @Test
    void a_basin_is_found_by_the_communes_of_its_perimeter() {
        String basin = own.created("/v1/basins", Mobility.basinOf("Arrageois")).getString("id");
        Map<String, Object> terms = terms("Covoiturage");
        terms.put("perimeter", perimeter(List.of(), List.of(), List.of(basin)));
        String id = open(terms);
        own.get(IN_ARRAS).then().body("items", empty());

        own.postFile(
                        "/v1/basin-perimeters?publisher=Région&reference=Essai",
                        "text/csv",
                        "basin;intercommunality;from;until\nArrageois;" + CU_ARRAS + ";2026-06-01;\n")
                .then()
                .statusCode(201);

        own.get(IN_ARRAS)
                .then()
                .body("items.id", contains(id))
                .body("items[0].matches.kind", contains("BASIN"))
                .body("items[0].matches.name", contains("Arrageois"));
        own.get(PATH + "?commune=62041&on=2026-05-31").then().body("items", empty());
    }

    @Test
    void tells_those_who_follow_a_basin_and_a_plan_what_exists() {
        String basin = own.created("/v1/basins", Mobility.basinOf("Arrageois")).getString("id");
        String plan = own.created(
                        "/v1/plans",
                        Map.of(
                                "basinId",
                                basin,
                                "name",
                                "PAMS",
                                "firstYear",
                                2024,
                                "lastYear",
                                2029,
                                "text",
                                planText()))
                .getString("id");
        Map<String, Object> named = terms("Nommé");
        named.put("perimeter", perimeter(List.of("62160"), List.of(), List.of(basin)));
        named.put("actions", List.of(Map.of("planId", plan, "action", "1.1", "part", "CREATES")));
        String first = open(named);
        Map<String, Object> commune = terms("Commune");
        commune.put("perimeter", perimeter(List.of("62041"), List.of(), List.of()));
        String second = open(commune);
        String third = open(terms("EPCI"));
        LocalDate on = LocalDate.of(2026, 11, 26);
        assertThat(solutions.ofBasin(collectivity, UUID.fromString(basin), on))
                .extracting(each -> each.id().toString())
                .containsExactly(first);

        own.postFile(
                        "/v1/basin-perimeters?publisher=Région&reference=Essai",
                        "text/csv",
                        "basin;intercommunality;from;until\nArrageois;" + CU_ARRAS + ";2026-06-01;\n")
                .then()
                .statusCode(201);

        assertThat(solutions.ofBasin(collectivity, UUID.fromString(basin), on))
                .extracting(each -> each.id().toString())
                .containsExactly(first, second, third);
        assertThat(solutions.ofBasin(Mobility.NORD, UUID.fromString(basin), on)).isEmpty();
        assertThat(solutions.ofAction(collectivity, UUID.fromString(plan), "1.1", on))
                .singleElement()
                .satisfies(each -> assertThat(each.name()).isEqualTo("Nommé"));
        assertThat(solutions.ofAction(collectivity, UUID.fromString(plan), "1.2", on))
                .isEmpty();
        assertThat(solutions.ofPlan(collectivity, UUID.fromString(plan), LocalDate.of(2025, 12, 31)))
                .isEmpty();
        named.put("actions", List.of(Map.of("planId", plan, "action", "9.9", "part", "CREATES")));
        invalid(named, "SOLUTION_ACTION_MUST_BE_ON_RECORD", "/actions/0");
        new Mobility(Role.MOBILITY, Mobility.NORD)
                .post(PATH, foreign(plan))
                .then()
                .statusCode(422)
                .body("code", equalTo("SOLUTION_ACTION_MUST_BE_ON_RECORD"));
    }

    private static Map<String, Object> foreign(String plan) {
        Map<String, Object> terms = terms("Action d'un projet de plan d'un autre");
        terms.put("actions", List.of(Map.of("planId", plan, "action", "1.1", "part", "FUNDS")));
        return terms;
    }

    /** The made-up plan of the scenario. */
    private static JsonNode planText() {
        try {
            return new ObjectMapper()
                    .readTree(Path.of(
                                    requireNonNull(System.getProperty("hemicycle.root")),
                                    "scenarios/2022-12-13-pas-de-calais/plan.json")
                            .toFile())
                    .path("text");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void keeps_what_was_and_answers_any_day() {
        String id = open(terms("Navette"));
        own.get(PATH + "/" + id + "?on=2025-12-31").then().statusCode(200).body("usable", equalTo(false));
        Map<String, Object> next = terms("Navette élargie");
        next.put("from", today().plusDays(10).toString());

        change(id, "\"7\"", next).then().statusCode(412);
        own.request().body(next).put(PATH + "/" + id).then().statusCode(428);
        change(id, "\"0\"", next)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("terms.name", equalTo("Navette élargie"))
                .body("usable", equalTo(false));

        change(id, "\"0\"", next).then().statusCode(412);
        refused(change(id, "\"1\"", next), "SOLUTION_CHANGE_MUST_FOLLOW_THE_ONE_BEFORE");
        next.put("from", today().minusDays(2).toString());
        refused(change(id, "\"1\"", next), "SOLUTION_CHANGE_MUST_FOLLOW_THE_ONE_BEFORE", "SOLUTION_MUST_KEEP_ITS_PAST");
        assertThat(on(id, today().plusDays(9)).getString("terms.name")).isEqualTo("Navette");
        assertThat(on(id, today().plusDays(9)).getString("lastDay"))
                .isEqualTo(today().plusDays(9).toString());
        assertThat(on(id, today().plusDays(10)).getString("terms.name")).isEqualTo("Navette élargie");
        own.get(PATH + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.terms.name", contains("Navette", "Navette élargie"))
                .body("items[1].lastDay", nullValue());
        own.get(PATH + "/" + id + "/history?limit=1").then().body("items", hasSize(1));
        assertThatThrownBy(() -> execute("UPDATE solution_terms SET name = 'Autre'"))
                .hasMessageContaining("keeps its past");
        assertThatThrownBy(() -> execute("DELETE FROM solution_terms")).hasMessageContaining("keeps its past");
        assertThatThrownBy(() -> execute("UPDATE solution_place SET position = 9"))
                .isInstanceOf(SQLException.class);
    }

    private JsonPath on(String id, LocalDate day) {
        return own.read(PATH + "/" + id + "?on=" + day);
    }

    @Test
    void ends_once_and_tells_it() {
        String id = open(terms("Navette"));
        Map<String, Object> next = terms("Navette");
        next.put("from", today().plusDays(5).toString());
        change(id, "\"0\"", next).then().statusCode(200);
        refused(
                end(id, today().minusDays(3)),
                "SOLUTION_CHANGE_MUST_FOLLOW_THE_ONE_BEFORE",
                "SOLUTION_MUST_KEEP_ITS_PAST");

        end(id, today().plusDays(30))
                .then()
                .statusCode(200)
                .body("end.lastDay", equalTo(today().plusDays(30).toString()))
                .body("lastDay", equalTo(today().plusDays(30).toString()));

        refused(end(id, today().plusDays(30)), "SOLUTION_MUST_NOT_HAVE_ENDED");
        next.put("from", today().plusDays(9).toString());
        refused(change(id, "\"2\"", next), "SOLUTION_MUST_NOT_HAVE_ENDED");
        assertThat(on(id, today().plusDays(30)).getBoolean("usable")).isTrue();
        assertThat(on(id, today().plusDays(31)).getBoolean("usable")).isFalse();
        own.get(PATH + "?commune=62041&on=" + today().plusDays(31)).then().body("items", empty());
        Map<String, Object> pilot = terms("Essai");
        pilot.put("until", "2099-12-31");
        refused(end(open(pilot), LocalDate.of(2099, 12, 31)), "SOLUTION_MAY_ONLY_END_EARLIER");
        end(open(terms("Sans fin")), LocalDate.of(9999, 12, 31))
                .then()
                .statusCode(200)
                .body("lastDay", equalTo("9999-12-31"));
        List<ConsumerRecord<String, byte[]>> events = await().atMost(Duration.ofSeconds(30))
                .until(() -> own.kafka.read("solutions.v1", id), read -> read.size() >= 3);
        assertThat(events.stream().map(SolutionResourceTest::valid))
                .containsExactly("SolutionOpened", "SolutionChanged", "SolutionEnded");
        assertThat(new String(events.getFirst().value(), StandardCharsets.UTF_8))
                .doesNotContain("03 00 00 00 00");
    }

    @Test
    void refuses_what_cannot_be_meant_and_has_no_place_for_a_person() {
        Map<String, Object> somebody = terms("Navette");
        somebody.put("beneficiary", "Camille EXEMPLE");
        invalid(somebody, "PROPERTY_MUST_BE_KNOWN", "/beneficiary");
        somebody.remove("beneficiary");
        somebody.put("contact", Map.of("phone", "03 00 00 00 00", "person", "Camille EXEMPLE"));
        invalid(somebody, "PROPERTY_MUST_BE_KNOWN", "/contact/person");
        Map<String, Object> wrong = terms("Navette");
        wrong.put(
                "perimeter",
                perimeter(
                        List.of("62999"),
                        List.of("200033570"),
                        List.of(UUID.randomUUID().toString())));
        wrong.put("price", Map.of("amount", Map.of("amount", "-0.01", "currency", "EUR"), "per", "trajet"));
        wrong.put("needsLicence", true);
        wrong.put("until", "2025-12-31");
        own.post(PATH, wrong)
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        contains(
                                "SIREN_MUST_HAVE_ITS_CHECK_DIGIT",
                                "SOLUTION_MUST_NOT_END_BEFORE_IT_BEGINS",
                                "SOLUTION_PRICE_MUST_NOT_BE_NEGATIVE",
                                "SOLUTION_FOR_THOSE_WITHOUT_A_LICENCE_MUST_NOT_NEED_ONE",
                                "SOLUTION_BASIN_MUST_BE_ON_RECORD"))
                .body("errors[0].pointer", equalTo("/perimeter/epcis/0"));
        Map<String, Object> nowhere = terms("Navette");
        nowhere.put("perimeter", perimeter(List.of(), List.of(), List.of()));
        invalid(nowhere, "SOLUTION_MUST_NAME_ITS_PERIMETER", "/perimeter");
        nowhere.put("perimeter", perimeter(List.of("6204"), List.of(), List.of()));
        own.post(PATH, nowhere).then().statusCode(422).body("code", equalTo("VALUE_MUST_BE_VALID"));
        Map<String, Object> old = terms("Navette");
        old.put("from", "2021-09-01");
        old.put("until", "2025-12-31");
        invalid(old, "SOLUTION_PLACE_MUST_BE_ON_RECORD", "/perimeter/epcis/0");
        old.put("until", "2026-01-01");
        open(old);
        own.get(PATH + "?commune=62999")
                .then()
                .statusCode(422)
                .body("code", equalTo("SOLUTION_PLACE_MUST_BE_ON_RECORD"));
        own.get(PATH + "?commune=62999&cursor=x").then().statusCode(400);
        own.get(PATH + "?public=NOBODY").then().statusCode(400);
        own.get(PATH + "?kind=NOTHING").then().statusCode(400);
        own.get(PATH).then().body("items", empty());
    }

    @Test
    void pages_without_a_gap_and_changes_once_when_four_ask_at_once() throws Exception {
        List<String> opened = IntStream.range(0, 3)
                .mapToObj(each -> open(terms("Navette " + each)))
                .toList();
        JsonPath page = own.read(IN_ARRAS + "&limit=2");
        JsonPath rest = own.read(IN_ARRAS + "&limit=2&cursor=" + page.getString("next"));
        assertThat(page.<String>getList("items.id")).isEqualTo(opened.subList(0, 2));
        assertThat(rest.<String>getList("items.id")).isEqualTo(opened.subList(2, 3));
        Map<String, Object> next = terms("Navette");
        next.put("from", today().plusDays(10).toString());
        List<Callable<Integer>> askers = IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(
                        each -> () -> change(opened.getFirst(), "\"0\"", next).statusCode())
                .toList();

        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> answer : threads.invokeAll(askers)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsExactlyInAnyOrder(200, 412, 412, 412);
    }

    @Test
    void what_belongs_to_another_collectivity_is_not_there() {
        String id = open(terms("Navette"));
        Mobility other = new Mobility(Role.ADMIN, Mobility.NORD);

        other.get(PATH + "/" + id).then().statusCode(404);
        other.get(PATH + "/" + id + "/history").then().statusCode(404);
        other.post(PATH + "/" + id + "/end", Map.of("lastDay", "2099-12-31", "reason", "Fin"))
                .then()
                .statusCode(404);
        other.request()
                .header("If-Match", "\"0\"")
                .body(terms("Navette"))
                .put(PATH + "/" + id)
                .then()
                .statusCode(404);
        Map<String, Object> theirs = terms("Navette");
        String basin = own.basin();
        theirs.put("perimeter", perimeter(List.of(), List.of(), List.of(basin)));
        other.post(PATH, theirs).then().statusCode(422).body("code", equalTo("SOLUTION_BASIN_MUST_BE_ON_RECORD"));
    }

    @Test
    void takes_a_file_in_once_or_names_its_wrong_lines() {
        String at = "/v1/mobility-solution-imports?publisher=Essai&reference=1";
        String file =
                SolutionExamples.CSV + "Garage;SOLIDARITY_GARAGE;Association;EVERYONE;false;200033579;;;2021-09-01\n";
        String wrong =
                file + "Ici;OTHER;X;EVERYONE;false;246200720;;;2026-01-01\nLà;BUS;X;EVERYONE;false;;;;2026-01-01\n";

        own.postFile(at, "text/csv", wrong)
                .then()
                .statusCode(422)
                .body("errors.code", contains("SIREN_MUST_HAVE_ITS_CHECK_DIGIT", "LINE_VALUE_MUST_BE_READABLE"))
                .body("errors.pointer", contains("/lines/2/epcis", "/lines/3/kind"));
        own.postFile(at + "&dryRun=true", "text/csv", wrong)
                .then()
                .statusCode(200)
                .body("begun", equalTo(2))
                .body("faults.line", contains(4, 5));
        own.get(PATH).then().body("items", empty());

        own.postFile(at, "text/csv", file).then().statusCode(201).body("begun", equalTo(2));

        own.postFile(at, "text/csv", file).then().statusCode(201).body("unchanged", equalTo(2));
        String next = SolutionExamples.CSV.replace("2.00", "2.50").replace("2026-01-01", today().toString());
        own.postFile(at, "text/csv", next).then().statusCode(201).body("changed", equalTo(1));
        own.get(PATH + "?commune=62041&public=WITHOUT_LICENCE")
                .then()
                .body("items.terms.name", contains("Navette (exemple inventé)", "Garage"))
                .body("items[0].terms.price.amount.amount", equalTo("2.50"))
                .body("items[0].terms.provenance", equalTo("Essai : 1"));
        String line = SolutionExamples.CSV.lines().toList().get(1) + "\n";
        own.postFile(at, "text/csv", SolutionExamples.CSV + line.repeat(1_000))
                .then()
                .statusCode(422)
                .body("code", equalTo("SOLUTION_FILE_MUST_HAVE_A_THOUSAND_LINES_AT_MOST"));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void refused(Response answer, String... codes) {
        answer.then().statusCode(409).body("errors.code", contains(codes));
    }

    private void invalid(Map<String, Object> terms, String code, String pointer) {
        own.post(PATH, terms)
                .then()
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static String valid(ConsumerRecord<String, byte[]> event) {
        String type = new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
        String name = type.substring("fr.hemicycle.basin.".length(), type.length() - ".v1".length());
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                SchemaLocation.of("classpath:META-INF/resources/contracts/" + name + ".v1.schema.json"))
                        .validate(new String(event.value(), StandardCharsets.UTF_8), InputFormat.JSON))
                .isEmpty();
        return name;
    }
}
