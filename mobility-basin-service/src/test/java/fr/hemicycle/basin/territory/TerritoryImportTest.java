package fr.hemicycle.basin.territory;

import static fr.hemicycle.platform.test.KafkaProbe.header;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.hemicycle.basin.Mobility;
import fr.hemicycle.basin.organisation.domain.Siren;
import fr.hemicycle.basin.territory.TerritoryMessages.TerritoryChangedV1;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each test has a collectivity of its own, since its imports change what that one reads. */
@QuarkusTest
@WithTestResource(TestStack.class)
class TerritoryImportTest {

    private static final String PATH = "/v1/territory-imports?publisher=INSEE&reference=Essai";
    private static final String HEADER =
            "unit;code;from;change;siren;name;population;department;intercommunality;successors\n";
    private static final String ARRAS_RENAMED =
            "COMMUNE;62041;2027-01-01;;216200410;Arras-en-Artois;50000;62;200033579;\n";
    private static final String ACHICOURT_ENDS = "COMMUNE;62004;2027-01-01;ENDS;;;;;;62041\n";
    private static final AtomicInteger NUMBERS = new AtomicInteger(100_000);

    private final String siren = "777" + NUMBERS.getAndIncrement();
    private final Mobility own = new Mobility(Role.MOBILITY, siren);

    @Inject
    AgroalDataSource database;

    @Test
    void a_merger_holds_from_its_day_and_the_days_before_stay_as_they_were() {
        own.postFile(PATH, "text/csv", HEADER + ARRAS_RENAMED + ACHICOURT_ENDS)
                .then()
                .statusCode(201)
                .body("changed", equalTo(1))
                .body("ended", equalTo(1))
                .body("faults", hasSize(0));

        own.get("/v1/communes/62041?on=2026-12-31").then().body("name", equalTo("Arras"));
        own.get("/v1/communes/62041?on=2027-01-01").then().body("name", equalTo("Arras-en-Artois"));
        own.get("/v1/communes/62004?on=2026-12-31")
                .then()
                .body("validUntil", equalTo("2026-12-31"))
                .body("successors", contains("62041"));
        own.get("/v1/communes/62004?on=2027-01-01").then().statusCode(404);
        own.get("/v1/intercommunalities/200033579?on=2026-12-31").then().body("communes", equalTo(46));
        own.get("/v1/intercommunalities/200033579?on=2027-01-01")
                .then()
                .body("communes", equalTo(45))
                .body("population", equalTo(111_820 - 43_496 - 8_016 + 50_000));
        own.get("/v1/territory-periods?unit=COMMUNE&code=62041")
                .then()
                .body("items.validUntil", contains("2026-12-31", null))
                .body("items[0].endedBy", equalTo("INSEE : Essai"));
    }

    @Test
    void nobody_changes_the_territory_of_another_collectivity() {
        Mobility other = new Mobility(Role.MOBILITY, "778" + siren.substring(3));
        own.postFile(PATH, "text/csv", HEADER + ARRAS_RENAMED).then().statusCode(201);

        other.get("/v1/communes/62041?on=2027-01-01").then().body("name", equalTo("Arras"));
        assertThat(other.read("/v1/territory-imports").getList("items")).hasSize(1);
        assertThat(own.read("/v1/territory-imports").getList("items.publisher"))
                .containsExactly("Etalab, INSEE, BANATIC", "INSEE");
        assertThat(own.read("/v1/departments").getList("items.communes", Integer.class).stream()
                        .mapToInt(each -> each)
                        .sum())
                .isEqualTo(3831);
    }

    @Test
    void the_event_names_whom_a_change_concerns() throws IOException {
        String basin = own.basin();
        String name = own.read("/v1/basins/" + basin).getString("name");
        own.postFile(
                        "/v1/basin-perimeters?publisher=R&reference=Essai",
                        "text/csv",
                        "basin;intercommunality;from\n" + name + ";200033579;2026-01-01\n")
                .then()
                .statusCode(201);
        own.postFile(PATH + "&publishedOn=2026-12-01", "text/csv", HEADER + ARRAS_RENAMED + ACHICOURT_ENDS)
                .then()
                .statusCode(201);

        String importId = own.read("/v1/territory-imports").getString("items[1].id");
        ConsumerRecord<String, byte[]> event = await().atMost(Duration.ofSeconds(30))
                .until(() -> own.kafka.read("territories.v1", importId), events -> events.size() == 1)
                .getFirst();
        String text = new String(event.value(), UTF_8);
        JsonPath data = JsonPath.from(text);
        assertThat(header(event, "ce_type")).isEqualTo("fr.hemicycle.basin.TerritoryChanged.v1");
        assertThat(header(event, "ce_collectivity")).isEqualTo(siren);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of(
                                "classpath:META-INF/resources/contracts/TerritoryChanged.v1.schema.json"))
                        .validate(text, InputFormat.JSON))
                .isEmpty();
        assertThat(data.getList("communes")).containsExactly("62004", "62041");
        assertThat(data.getList("intercommunalities")).containsExactly("200033579");
        assertThat(data.getList("departments")).containsExactly("62");
        assertThat(data.getList("basins.id")).containsExactly(basin);
        assertThat(data.getString("publishedOn")).isEqualTo("2026-12-01");
    }

    @Test
    void a_partner_reads_the_example_of_the_event_as_we_write_it() throws IOException {
        ObjectMapper json = new ObjectMapper().findAndRegisterModules();
        String resource = "/META-INF/resources/contracts/TerritoryChanged.v1.example.json";
        try (InputStream example =
                Objects.requireNonNull(TerritoryImportTest.class.getResourceAsStream(resource), resource)) {
            JsonNode data = json.readTree(example).path("data");
            TerritoryChangedV1 read = json.treeToValue(data, TerritoryChangedV1.class);

            assertThat(read.communes()).containsExactly("62004", "62041");
            assertThat(read.basins().getFirst().name()).isEqualTo("Arrageois");
        }
    }

    @Test
    void a_dry_run_answers_what_would_be_done_and_writes_nothing() {
        String file = HEADER + ARRAS_RENAMED + "COMMUNE;62999;2027-01-01;ENDS;;;;;;\n";
        own.postFile(PATH + "&dryRun=true", "text/csv", file)
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("lines", equalTo(2))
                .body("changed", equalTo(1))
                .body("refused", equalTo(1))
                .body("faults[0].line", equalTo(3))
                .body("faults[0].column", equalTo("code"))
                .body("faults[0].code", equalTo("AREA_MUST_BE_ON_RECORD"))
                .body("faults[0].detail", equalTo("COMMUNE 62999 : ce code n'est pas enregistré au 2027-01-01."));

        assertThat(own.read("/v1/territory-imports").getList("items")).hasSize(1);
        own.get("/v1/communes/62041?on=2027-01-01").then().body("name", equalTo("Arras"));
    }

    @Test
    void the_same_request_is_answered_again_and_the_same_file_changes_nothing() {
        String key = UUID.randomUUID().toString();
        String first = send(key, HEADER + ARRAS_RENAMED, 201);
        assertThat(send(key, HEADER + ARRAS_RENAMED, 201)).isEqualTo(first);
        assertThat(send(key, HEADER + ACHICOURT_ENDS, 422)).contains("IDEMPOTENCY_KEY_MUST_BE_USED_FOR_ONE_REQUEST");

        own.postFile(PATH, "text/csv", HEADER + ARRAS_RENAMED)
                .then()
                .statusCode(201)
                .body("unchanged", equalTo(1));
    }

    private String send(String key, String file, int status) {
        return own.request()
                .contentType("text/csv")
                .header("Idempotency-Key", key)
                .body(file.getBytes(UTF_8))
                .post(PATH)
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COMMUNE;62041;2027-01-01;;216200411;Arras;1;62;200033579; | SIREN_MUST_HAVE_ITS_CHECK_DIGIT | siren",
                "COMMUNE;59041;2027-01-01;;216200410;Arras;1;62;200033579; | COMMUNE_CODE_MUST_BEGIN_WITH_ITS_DEPARTMENT | code",
                "COMMUNE;62041;2026-01-01;;216200410;Aras;1;62;200033579; | TERRITORY_MUST_KEEP_ITS_PAST | from",
                "COMMUNE;62999;2027-01-01;ENDS;;;;;; | AREA_MUST_BE_ON_RECORD | code",
                "COMMUNE;62041;2027-01-01;;216200410;Arras;1;62;200072486; | AREA_MUST_BE_ON_RECORD | intercommunality",
                "INTERCOMMUNALITY;246200729;2027-01-01;ENDS;;;;;; | AREA_MUST_NOT_END_WHILE_OTHERS_BELONG_TO_IT | code",
                "COMMUNE;62041;2027-01-01;;216200410;Arras | LINE_MUST_FILL_ITS_COLUMNS | ",
                "COMMUNE;62041;2027-02-29;;216200410;Arras;1;62;200033579; | LINE_VALUE_MUST_BE_READABLE | from",
                "CANTON;1;2027-01-01;;;;;;; | LINE_VALUE_MUST_BE_READABLE | unit"
            })
    void refuses_a_wrong_line_at_its_place_and_writes_nothing(String line, String code, String column) {
        own.postFile(
                        PATH,
                        "text/csv",
                        HEADER + ARRAS_RENAMED.replace("2027", "2026").replace("01-01", "02-01") + line)
                .then()
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo("/lines/1" + (column == null ? "" : "/" + column)));

        assertThat(own.read("/v1/territory-imports").getList("items")).hasSize(1);
        own.get("/v1/communes/62041?on=2026-02-01").then().body("name", equalTo("Arras"));
    }

    static List<List<Object>> files() {
        return List.of(
                List.of("", 422, "FILE_MUST_NAME_ITS_COLUMNS"),
                List.of("unit;code\nREGION;32", 422, "FILE_MUST_NAME_ITS_COLUMNS"),
                List.of("unit;code;from;colour\nREGION;32;2027-01-01;blue", 422, "FILE_MUST_NAME_ITS_COLUMNS"),
                List.of("unit;code;from;from\nREGION;32;2027-01-01;", 422, "FILE_MUST_NAME_ITS_COLUMNS"),
                List.of(HEADER, 422, "FILE_MUST_HAVE_ONE_TO_FIFTY_THOUSAND_LINES"),
                List.of(
                        "unit;code;from\n" + "x;x;x\n".repeat(50_001),
                        422,
                        "FILE_MUST_HAVE_ONE_TO_FIFTY_THOUSAND_LINES"),
                List.of("unit;code;from\n\"REGION", 400, "FILE_MUST_BE_READABLE"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void refuses_a_file_that_cannot_be_read(List<Object> file) {
        own.postFile(PATH, "text/csv", (String) file.get(0))
                .then()
                .statusCode((Integer) file.get(1))
                .body("code", equalTo(file.get(2)));
    }

    @Test
    void refuses_what_is_no_utf_8_and_takes_a_byte_order_mark_and_commas() {
        own.request()
                .contentType("text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body((HEADER + "COMMUNE;62041;2027-01-01;;216200410;Été;1;62;200033579;").getBytes(ISO_8859_1))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("FILE_MUST_BE_READABLE"));
        own.postFile(PATH, "text/csv", "\uFEFF" + (HEADER + ARRAS_RENAMED).replace(';', ','))
                .then()
                .statusCode(201)
                .body("changed", equalTo(1));
        own.postFile("/v1/territory-imports?publisher=INSEE", "text/csv", HEADER + ARRAS_RENAMED)
                .then()
                .statusCode(422);
        own.postFile(PATH, "application/json", "{}").then().statusCode(415);
    }

    @Test
    void of_40_000_lines_names_the_three_bad_ones_and_writes_none() {
        List<String> lines = new ArrayList<>();
        for (int department = 10; department < 50; department++) {
            lines.add("DEPARTMENT;%d;2027-01-01;;;Département;;;;32;".formatted(department));
            for (int code = 1; code < 1000; code++) {
                String prefix = "2%d%03d0".formatted(department, code) + "0";
                lines.add("COMMUNE;%d%03d;2027-01-01;;%s;Commune;100;%d;;;"
                        .formatted(department, code, checked(prefix), department));
            }
        }
        assertThat(lines).hasSize(40_000);
        lines.set(100, lines.get(100).replace(";100;", ";beaucoup;"));
        lines.set(20_001, "COMMUNE;98001;2027-01-01;;216200410;Commune;100;98;;;");
        lines.set(39_999, "COMMUNE;62999;2027-01-01;ENDS;;;;;;;62041");
        String file = "unit;code;from;change;siren;name;population;department;intercommunality;region;successors\n"
                + String.join("\n", lines);

        own.postFile(PATH, "text/csv", file)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains("/lines/100/population", "/lines/20001/department", "/lines/39999/code"))
                .body(
                        "errors.code",
                        contains("LINE_VALUE_MUST_BE_READABLE", "AREA_MUST_BE_ON_RECORD", "AREA_MUST_BE_ON_RECORD"));
        own.postFile(PATH + "&dryRun=true", "text/csv", file)
                .then()
                .statusCode(200)
                .body("lines", equalTo(40_000))
                .body("begun", equalTo(39_997))
                .body("refused", equalTo(3));

        assertThat(own.read("/v1/territory-imports").getList("items")).hasSize(1);
        assertThat(own.read("/v1/departments?on=2027-01-01").getList("items")).hasSize(6);
    }

    private static String checked(String eight) {
        for (int digit = 0; digit < 10; digit++) {
            if (Siren.passesItsCheck(eight + digit)) {
                return eight + digit;
            }
        }
        throw new IllegalArgumentException(eight);
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE territory_period SET name = 'X' WHERE code = '62041'",
        "UPDATE territory_period SET valid_until = '2026-06-01' WHERE code = '62041'",
        "DELETE FROM territory_period WHERE code = '62041'",
        "TRUNCATE territory_period",
        "DELETE FROM territory_import"
    })
    void the_database_keeps_the_past_itself(String statement) {
        assertThatThrownBy(() -> {
                    try (Connection connection = database.getConnection();
                            Statement sql = connection.createStatement()) {
                        sql.execute(statement);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(keeps its past|only grows).*");
    }
}
