package fr.hemicycle.funding.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.hemicycle.funding.Treasury;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ProgrammeResourceTest {

    /** Its movements are those of this test only. */
    private static final String MARNE = "225100016";

    private final Treasury treasury = new Treasury();

    @Test
    void sums_its_operations_whatever_they_are() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        String programme = programme(treasury);
        BigDecimal authorised = BigDecimal.ZERO.setScale(2);
        BigDecimal reserved = BigDecimal.ZERO.setScale(2);
        for (int i = 0; i < 12; i++) {
            BigDecimal amount = BigDecimal.valueOf(1_000 + random.nextInt(1_000_000), 2);
            BigDecimal held = BigDecimal.valueOf(1 + random.nextInt(1_000), 2);
            String code = treasury.operation(amount.toPlainString()).getString("code");
            treasury.created("/v1/reservations", Treasury.reservationOf(code, held.toPlainString()));
            authorised = authorised.add(amount);
            reserved = reserved.add(held);

            place(treasury, programme, code);

            JsonPath read = treasury.read("/v1/programmes/" + programme);
            assertThat(read.getInt("operationCount")).isEqualTo(i + 1);
            assertThat(read.getList("operations")).hasSize(i + 1);
            assertThat(read.getString("balance.authorised.amount")).isEqualTo(authorised.toPlainString());
            assertThat(read.getString("balance.reserved.amount")).isEqualTo(reserved.toPlainString());
            assertThat(read.getString("balance.available.amount"))
                    .isEqualTo(authorised.subtract(reserved).toPlainString());
        }
        String sum = authorised.toPlainString();
        assertThat(treasury.read("/v1/consumption/programmes?limit=200").<Map<String, Object>>getList("items"))
                .filteredOn(each -> programme.equals(each.get("id")))
                .singleElement()
                .satisfies(each -> assertThat(each.toString()).contains(sum));
        assertThat(treasury.read("/v1/consumption/programmes?limit=200&knownAt=2000-01-01T00:00:00Z")
                        .<Map<String, Object>>getList("items"))
                .filteredOn(each -> programme.equals(each.get("id")))
                .singleElement()
                .satisfies(each -> assertThat(each.toString()).doesNotContain(sum));
    }

    @Test
    void an_operation_stands_in_one_programme_at_most() {
        String first = programme(treasury);
        String second = programme(treasury);
        String code = treasury.operation("100.00").getString("code");
        place(treasury, first, code);
        place(treasury, first, code);
        place(treasury, second, code);

        assertThat(treasury.read("/v1/programmes/" + first).getInt("operationCount"))
                .isZero();
        assertThat(treasury.read("/v1/programmes/" + second).getString("operations[0].code"))
                .isEqualTo(code);
    }

    @Test
    void refuses_a_code_that_is_taken_and_an_operation_that_is_not_there() {
        String code = "P-" + UUID.randomUUID();
        String id = treasury.created("/v1/programmes", Map.of("code", code, "label", "l"))
                .getString("id");
        treasury.post("/v1/programmes", Map.of("code", code, "label", "l"))
                .then()
                .statusCode(409)
                .body("code", equalTo("PROGRAMME_CODE_MUST_BE_FREE"));
        treasury.post("/v1/programmes/" + id + "/operations", Map.of("operationCode", "no such"))
                .then()
                .statusCode(409)
                .body("code", equalTo("OPERATION_MUST_EXIST"));
        treasury.post("/v1/programmes/" + UUID.randomUUID() + "/operations", Map.of("operationCode", "X"))
                .then()
                .statusCode(404);
        treasury.post("/v1/programmes", Map.of("code", " ", "label", "l"))
                .then()
                .statusCode(422);

        Treasury other = new Treasury(Role.FINANCE, Treasury.NORD);
        other.get("/v1/programmes/" + id).then().statusCode(404);
        other.post("/v1/programmes/" + id + "/operations", Map.of("operationCode", "X"))
                .then()
                .statusCode(404);
        other.post("/v1/programmes", Map.of("code", code, "label", "l")).then().statusCode(201);
    }

    @Test
    void shows_what_was_committed_month_by_month_as_of_a_day_and_as_known() {
        Treasury marne = new Treasury(Role.FINANCE, MARNE);
        marne.chart();
        String programme = programme(marne);
        for (String day : List.of("2021-05-01", "2022-02-10", "2022-02-28", "2022-12-31", "2023-01-01")) {
            Map<String, Object> operation = Treasury.operationOf("100.00");
            operation.put("opening", Map.of("used", Treasury.euros("10.01"), "provenance", "p"));
            operation.put("effectiveOn", day);
            String code = marne.created("/v1/operations", operation).getString("code");
            if (day.equals("2022-02-28")) {
                place(marne, programme, code);
            }
        }

        JsonPath year = marne.read("/v1/consumption/months?year=2022");
        assertThat(year.getString("before.amount")).isEqualTo("10.01");
        assertThat(year.getList("months")).hasSize(12);
        assertThat(year.getString("months[1].month")).isEqualTo("2022-02");
        assertThat(year.getString("months[1].committed.amount")).isEqualTo("20.02");
        assertThat(year.getString("months[10].committed.amount")).isEqualTo("0.00");
        assertThat(year.getString("months[11].committedInTotal.amount")).isEqualTo("40.04");
        assertThat(total(marne, "&on=2022-02-27")).isEqualTo("20.02");
        assertThat(total(marne, "&on=2022-02-28")).isEqualTo("30.03");
        assertThat(total(marne, "&knownAt=2000-01-01T00:00:00Z")).isEqualTo("0.00");
        assertThat(total(marne, "&programmeId=" + programme)).isEqualTo("10.01");
        assertThat(total(treasury, "&programmeId=" + programme)).isEqualTo("0.00");
        marne.get("/v1/consumption/months").then().statusCode(422);
        marne.get("/v1/consumption/months?year=2022&on=2022-13-01").then().statusCode(400);
        marne.get("/v1/consumption/months?year=2022&programmeId=x").then().statusCode(400);
        marne.get("/v1/programmes?limit=1").then().statusCode(200).body("items", hasSize(1));
    }

    private static String total(Treasury treasury, String parameters) {
        return treasury.read("/v1/consumption/months?year=2022" + parameters)
                .getString("months[11].committedInTotal.amount");
    }

    private static String programme(Treasury treasury) {
        return treasury.created("/v1/programmes", Map.of("code", "P-" + UUID.randomUUID(), "label", "Insertion"))
                .getString("id");
    }

    private static void place(Treasury treasury, String programme, String code) {
        treasury.created("/v1/programmes/" + programme + "/operations", Map.of("operationCode", code));
    }
}
