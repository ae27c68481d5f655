package fr.hemicycle.funding.operation;

import static fr.hemicycle.funding.Treasury.euros;
import static fr.hemicycle.funding.Treasury.operationOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.funding.Treasury;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class OperationResourceTest {

    private final Treasury treasury = new Treasury();

    @BeforeEach
    void loadChart() {
        treasury.chart();
    }

    @Test
    void opens_the_real_operation_with_what_was_used_before() {
        Map<String, Object> request = operationOf("15680078.60");
        request.put("opening", Map.of("used", euros("12366843.33"), "provenance", "Rapport n° 49"));

        JsonPath operation = treasury.created("/v1/operations", request);

        assertThat(treasury.balance(operation.getString("id"))).containsExactly("12366843.33", "0.00", "3313235.27");
        JsonPath journal = treasury.read("/v1/operations/" + operation.getString("id") + "/movements");
        assertThat(journal.<String>getList("items.kind")).containsExactly("AUTHORISATION", "OPENING");
        assertThat(journal.getString("items[1].reference")).isEqualTo("Rapport n° 49");
        assertThat(treasury.read("/v1/operations?code=" + operation.getString("code"))
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void what_an_earlier_system_had_used_is_taken_over_once() throws SQLException {
        Map<String, Object> request = operationOf("100.00");
        request.put("opening", Map.of("used", euros("40.00"), "provenance", "Ancien logiciel, état du 31/12/2021"));
        request.put("effectiveOn", "2022-01-01");
        String id = treasury.created("/v1/operations", request).getString("id");

        treasury.post("/v1/operations", request)
                .then()
                .statusCode(409)
                .body("code", equalTo("OPERATION_CODE_MUST_BE_FREE"));
        try (Connection owner = TestStack.postgres().connect(TestStack.database(), "postgres");
                Statement statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute(
                            "INSERT INTO movement SELECT gen_random_uuid(), collectivity, operation_id, kind, from_account,"
                                    + " to_account, amount, reference, recorded_at, effective_on FROM movement"
                                    + " WHERE kind = 'OPENING' AND operation_id = '" + id + "'"))
                    .hasMessageContaining("one_opening_of_an_operation");
        }

        JsonPath journal = treasury.read("/v1/operations/" + id + "/movements");
        assertThat(journal.<String>getList("items.kind")).containsExactly("AUTHORISATION", "OPENING");
        assertThat(journal.getString("items[1].reference")).isEqualTo("Ancien logiciel, état du 31/12/2021");
        assertThat(journal.getString("items[1].effectiveOn")).isEqualTo("2022-01-01");
        assertThat(treasury.balance(id)).containsExactly("40.00", "0.00", "60.00");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments("code", "the code of another", 409, "OPERATION_CODE_MUST_BE_FREE"),
                arguments("authorised", euros("0.00"), 409, "AMOUNT_MUST_BE_POSITIVE"),
                arguments("authorised", euros("-1.00"), 409, "AMOUNT_MUST_BE_POSITIVE"),
                arguments("section", "INVESTMENT", 409, "AUTHORISATION_MUST_FIT_ITS_SECTION"),
                arguments(
                        "imputation",
                        Map.of("nomenclature", "M57", "year", 2022, "nature", "6568", "function", "93564"),
                        409,
                        "IMPUTATION_MUST_BE_IN_ITS_CHART"),
                arguments(
                        "imputation",
                        Map.of("nomenclature", "M52", "year", 2023, "nature", "6568", "function", "93564"),
                        409,
                        "IMPUTATION_MUST_BE_IN_ITS_CHART"),
                arguments(
                        "opening",
                        Map.of("used", euros("100.01"), "provenance", "p"),
                        409,
                        "OPENING_MUST_NOT_EXCEED_THE_AUTHORISATION"),
                arguments("authorised", euros("1.005"), 422, "VALUE_MUST_BE_VALID"),
                arguments("authorised", euros("1"), 422, "VALUE_MUST_BE_VALID"),
                arguments("authorised", euros("10000000000000.00"), 422, "VALUE_MUST_BE_VALID"),
                arguments("authorised", Map.of("amount", 100.0, "currency", "EUR"), 422, "VALUE_MUST_BE_VALID"),
                arguments("authorised", Map.of("amount", "100.00", "currency", "USD"), 422, "VALUE_MUST_BE_VALID"),
                arguments(
                        "imputation",
                        Map.of("nomenclature", "M52", "year", 2022, "nature", "", "function", "93564"),
                        422,
                        "VALUE_MUST_BE_VALID"),
                arguments("section", "OTHER", 422, "VALUE_MUST_BE_VALID"),
                arguments("label", "", 422, "VALUE_MUST_BE_VALID"),
                arguments("colour", "blue", 422, "PROPERTY_MUST_BE_KNOWN"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refuses_one_wrong_thing_and_opens_nothing(String property, Object value, int status, String code) {
        String taken = treasury.operation("1.00").getString("code");
        Map<String, Object> request = operationOf("100.00");
        request.put(property, "the code of another".equals(value) ? taken : value);

        treasury.post("/v1/operations", request).then().statusCode(status).body("errors.code", hasItem(code));

        if (!property.equals("code")) {
            assertThat(treasury.read("/v1/operations?code=" + request.get("code"))
                            .getList("items"))
                    .isEmpty();
        }
    }

    @Test
    void refuses_an_authorisation_on_an_account_of_the_other_section() {
        treasury.post(
                        "/v1/charts",
                        Map.of(
                                "nomenclature",
                                "M52",
                                "year",
                                2098,
                                "provenance",
                                "test",
                                "accounts",
                                List.of(
                                        Map.of("axis", "NATURE", "code", "204", "label", "Subventions d'équipement"),
                                        Map.of(
                                                "axis", "FUNCTION",
                                                "code", "90564",
                                                "label", "Insertion professionnelle",
                                                "section", "INVESTMENT"))))
                .then()
                .statusCode(201)
                .body("accounts.functions", equalTo(1));
        Map<String, Object> request = operationOf("100.00");
        request.put("imputation", Map.of("nomenclature", "M52", "year", 2098, "nature", "204", "function", "90564"));

        treasury.post("/v1/operations", request)
                .then()
                .statusCode(409)
                .body("errors.code", contains("IMPUTATION_MUST_FIT_THE_SECTION"))
                .body("errors.source", contains("CGCT L3312-4, D3311-6"));
        request.put("section", "INVESTMENT");
        request.put("authorisationKind", "PROGRAMME_AUTHORISATION");
        treasury.post("/v1/operations", request).then().statusCode(201);
    }

    @Test
    void refuses_a_chart_that_is_loaded_already() {
        Map<String, Object> chart = new HashMap<>(Map.of(
                "nomenclature",
                "M52",
                "year",
                2022,
                "provenance",
                "again",
                "accounts",
                java.util.List.of(Map.of("axis", "NATURE", "code", "1", "label", "l"))));

        treasury.post("/v1/charts", chart).then().statusCode(409).body("code", equalTo("CHART_MUST_BE_LOADED_ONCE"));

        assertThat(treasury.read("/v1/charts/M52/2022/accounts").getList("items"))
                .hasSize(2);
        treasury.get("/v1/charts/M57/2022").then().statusCode(404);
        assertThat(treasury.read("/v1/charts").<String>getList("items.nomenclature"))
                .contains("M52");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE movement SET amount = 1", "DELETE FROM movement", "TRUNCATE movement"})
    void the_journal_only_grows_even_for_its_owner(String change) {
        treasury.operation("100.00");

        assertThatThrownBy(() -> {
                    try (Connection connection = TestStack.postgres().connect(TestStack.database(), "postgres");
                            Statement statement = connection.createStatement()) {
                        statement.execute(change);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("only grows");
    }
}
