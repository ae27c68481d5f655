package fr.hemicycle.vote.report;

import static fr.hemicycle.vote.Office.expenseOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.test.TestTokens;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import fr.hemicycle.vote.PlayedFundingService;
import fr.hemicycle.vote.PlayedFundingService.Asked;
import fr.hemicycle.vote.PlayedFundingService.Mood;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class ExpenseResourceTest {

    @Inject
    AgroalDataSource database;

    private final Office office = new Office();
    private final Office administrator = new Office(Role.ADMIN, Office.PAS_DE_CALAIS);
    private final String key = UUID.randomUUID().toString();
    private String report = "";

    @BeforeEach
    void register_a_report() {
        report = "/v1/reports/" + office.report(office.body("STANDING_COMMITTEE"));
    }

    @Test
    void reserves_the_credits_and_gives_the_report_its_budget_row() {
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            Map<String, Object> expense = expenseOf("60000.00");
            String plan = UUID.randomUUID().toString();
            expense.put("financingPlanId", plan);

            Response answer = office.post(report + "/expenses", expense);

            answer.then()
                    .statusCode(201)
                    .body("state", equalTo("RESERVED"))
                    .body("pendingReason", nullValue())
                    .body("reservationId", notNullValue())
                    .body("financingPlanId", equalTo(plan))
                    .body("amount.amount", equalTo("60000.00"))
                    .body("budget.operationLabel", equalTo("Appui aux parcours intégrés 2021-2027"))
                    .body("budget.authorisation.amount", equalTo("15680078.60"))
                    .body("budget.available.amount", equalTo("3313235.27"))
                    .body("budget.proposed.amount", equalTo("60000.00"))
                    .body("budget.remaining.amount", equalTo("3253235.27"));
            assertThat(answer.header("Location"))
                    .endsWith(report + "/expenses/" + answer.jsonPath().getString("id"));
            office.get(report)
                    .then()
                    .body("expenses", hasSize(1))
                    .body("expenses[0].state", equalTo("RESERVED"))
                    .body("expenses[0].budget.remaining.amount", equalTo("3253235.27"));
            assertThat(funding.reservations()).isEqualTo(1);
        }
    }

    @Test
    void asks_with_the_callers_token_under_the_expense_as_key() {
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            String expense =
                    office.created(report + "/expenses", expenseOf("60000.00")).getString("id");

            Asked asked = funding.asked().getFirst();
            assertThat(asked.key()).isEqualTo(expense);
            assertThat(asked.authorization())
                    .startsWith("Bearer ")
                    .hasSameSizeAs("Bearer " + TestTokens.of(Role.CLERK, Office.PAS_DE_CALAIS));
            assertThat(asked.json().path("expenseId").asText()).isEqualTo(expense);
            assertThat(report).endsWith(asked.json().path("reportId").asText());
            assertThat(asked.json().path("operationCode").asText()).isEqualTo("C01-564H02");
            assertThat(asked.json().path("imputation").path("function").asText())
                    .isEqualTo("93564");
            assertThat(asked.json().path("amount").path("amount").asText()).isEqualTo("60000.00");
            assertThat(asked.json().has("financingPlanId")).isFalse();
        }
    }

    @Test
    void passes_a_refusal_on_and_keeps_no_expense() {
        try (PlayedFundingService funding = PlayedFundingService.start().in(Mood.REFUSES)) {
            office.post(report + "/expenses", expenseOf("3313235.28"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT"))
                    .body("errors[0].source", equalTo("CGCT L3312-4 II"))
                    .body("errors[0].figures.available", equalTo("3313235.27"))
                    .body("errors[0].figures.requested", equalTo("3313235.28"));

            assertThat(office.read(report).getList("expenses")).isEmpty();
            assertThat(funding.asked()).extracting(Asked::method).containsExactly("POST", "GET");
        }
    }

    @Test
    void keeps_the_line_of_credits_that_are_held_though_another_try_was_refused_meanwhile() {
        try (PlayedFundingService funding = PlayedFundingService.start().whileAsked(this::dropTheLines)) {
            office.post(report + "/expenses", expenseOf("60000.00"))
                    .then()
                    .statusCode(201)
                    .body("state", equalTo("RESERVED"));

            assertThat(office.read(report).getList("expenses.reservationId")).hasSize(1);
            assertThat(funding.reservations()).isEqualTo(1);
        }
    }

    /** What a try leaves that funding-service refused. */
    private void dropTheLines() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM expense WHERE report_id = ?::uuid")) {
            delete.setString(1, report.substring(report.lastIndexOf('/') + 1));
            assertThat(delete.executeUpdate()).isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void asks_anew_when_a_refused_request_is_repeated() {
        try (PlayedFundingService funding = PlayedFundingService.start().in(Mood.REFUSES)) {
            office.post(report + "/expenses", expenseOf("60000.00"), key).then().statusCode(409);
            funding.in(Mood.ANSWERS);

            office.post(report + "/expenses", expenseOf("60000.00"), key)
                    .then()
                    .statusCode(201)
                    .body("state", equalTo("RESERVED"));
            assertThat(office.read(report).getList("expenses")).hasSize(1);
            assertThat(funding.reservations()).isEqualTo(1);
        }
    }

    @Test
    void refuses_a_repeat_of_a_refused_request_that_is_refused_again() {
        try (PlayedFundingService funding = PlayedFundingService.start().in(Mood.REFUSES)) {
            office.post(report + "/expenses", expenseOf("60000.00"), key).then().statusCode(409);
            office.post(report + "/expenses", expenseOf("60000.00"), key)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT"));

            assertThat(office.read(report).getList("expenses")).isEmpty();
            assertThat(funding.reservations()).isZero();
        }
    }

    @Test
    void keeps_the_expense_pending_when_funding_service_is_down_and_completes_it_later() {
        JsonPath pending = office.created(report + "/expenses", expenseOf("60000.00"));
        assertThat(pending.getString("state")).isEqualTo("PENDING");
        assertThat(pending.getString("pendingReason")).isEqualTo("FUNDING_SERVICE_MUST_ANSWER");
        assertThat(pending.getString("budget")).isNull();
        String completion = report + "/expenses/" + pending.getString("id") + "/reservation";
        office.post(completion).then().statusCode(200).body("state", equalTo("PENDING"));

        try (PlayedFundingService funding = PlayedFundingService.start()) {
            office.post(completion)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("RESERVED"))
                    .body("budget.remaining.amount", equalTo("3253235.27"));
            office.post(completion).then().statusCode(200).body("state", equalTo("RESERVED"));
            assertThat(funding.asked()).hasSize(1);
        }
        assertThat(office.read(report).getList("expenses.state")).containsExactly("RESERVED");
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"FAILS", "IS_BUSY", "ANSWERS_NONSENSE", "RESERVES_AND_HANGS"})
    void keeps_the_expense_pending_when_nobody_knows_what_became_of_the_request(Mood mood) {
        try (PlayedFundingService funding = PlayedFundingService.start().in(mood)) {
            office.post(report + "/expenses", expenseOf("60000.00"))
                    .then()
                    .statusCode(201)
                    .body("state", equalTo("PENDING"))
                    .body("pendingReason", equalTo("FUNDING_SERVICE_MUST_ANSWER"));
            assertThat(funding.asked()).hasSize(1);
        }
        assertThat(office.read(report).getList("expenses.state")).containsExactly("PENDING");
    }

    @Test
    void a_repeat_goes_on_where_the_first_try_stopped() {
        office.post(report + "/expenses", expenseOf("60000.00"), key)
                .then()
                .statusCode(201)
                .body("state", equalTo("PENDING"));

        try (PlayedFundingService funding = PlayedFundingService.start()) {
            Response repeat = office.post(report + "/expenses", expenseOf("60000.00"), key);
            repeat.then().statusCode(201).header("Idempotency-Replayed", "true").body("state", equalTo("RESERVED"));
            Response again = office.post(report + "/expenses", expenseOf("60000.00"), key);
            assertThat(again.body().asString()).isEqualTo(repeat.body().asString());
            assertThat(funding.reservations()).isEqualTo(1);
        }
        assertThat(office.read(report).getList("expenses")).hasSize(1);
    }

    @Test
    void finds_credits_that_were_reserved_without_our_hearing_of_it() {
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            office.created(report + "/expenses", expenseOf("1.00"));
            office.created(report + "/expenses", expenseOf("2.00"));
            funding.in(Mood.RESERVES_AND_HANGS);
            String expense =
                    office.created(report + "/expenses", expenseOf("60000.00")).getString("id");
            funding.in(Mood.ANSWERS);

            administrator
                    .post(report + "/expenses/" + expense + "/reservation")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("RESERVED"))
                    .body("budget.remaining.amount", equalTo("3253232.27"));
            assertThat(funding.reservations()).isEqualTo(3);
            assertThat(funding.asked().getLast().uri().getQuery())
                    .isEqualTo("operationCode=C01-564H02&limit=200&cursor=2");
        }
    }

    @Test
    void passes_on_that_there_is_no_such_operation() {
        try (PlayedFundingService funding = PlayedFundingService.start().in(Mood.KNOWS_NO_SUCH_OPERATION)) {
            office.post(report + "/expenses", expenseOf("60000.00"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("OPERATION_MUST_EXIST"))
                    .body(
                            "errors[0].detail",
                            equalTo("Opération C01-564H02 : aucune opération de ce code dans la collectivité."));
            assertThat(funding.reservations()).isZero();
        }
        assertThat(office.read(report).getList("expenses")).isEmpty();
    }

    @Test
    void removes_a_pending_expense_that_funding_service_refuses_later() {
        String expense =
                office.created(report + "/expenses", expenseOf("60000.00")).getString("id");
        String completion = report + "/expenses/" + expense + "/reservation";

        try (PlayedFundingService funding = PlayedFundingService.start().in(Mood.REFUSES)) {
            office.post(completion)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT"));
            assertThat(funding.asked()).extracting(Asked::method).containsExactly("POST", "GET");
        }
        assertThat(office.read(report).getList("expenses")).isEmpty();
        office.post(completion).then().statusCode(404);
    }

    @Test
    void refuses_to_withdraw_a_report_whose_expense_waits() {
        office.created(report + "/expenses", expenseOf("60000.00"));

        office.post(report + "/withdrawal", Map.of("reason", "Reporté"))
                .then()
                .statusCode(409)
                .body("code", equalTo("EXPENSES_MUST_BE_SETTLED_BEFORE_THE_WITHDRAWAL"))
                .body("errors[0].figures.pending", equalTo("1"));
        assertThat(office.read(report).getString("state")).isEqualTo("OPEN");
    }

    @Test
    void refuses_an_amount_that_is_not_positive_and_asks_nobody() {
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            office.post(report + "/expenses", expenseOf("0.00"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("AMOUNT_MUST_BE_POSITIVE"));
            assertThat(funding.asked()).isEmpty();
        }
        assertThat(office.read(report).getList("expenses")).isEmpty();
    }

    @Test
    void refuses_the_key_for_another_amount() {
        office.post(report + "/expenses", expenseOf("60000.00"), key);

        office.post(report + "/expenses", expenseOf("60000.01"), key)
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_MUST_BE_USED_FOR_ONE_REQUEST"));
    }

    @Test
    void moves_the_version_of_the_report_with_its_expenses() {
        office.get(report).then().header("ETag", "\"0\"");
        office.created(report + "/expenses", expenseOf("60000.00"));
        office.get(report).then().header("ETag", "\"1\"");
    }

    @Test
    void knows_no_expense_of_another_report() {
        String expense =
                office.created(report + "/expenses", expenseOf("60000.00")).getString("id");
        String other = "/v1/reports/" + office.report(office.body("PLENARY"));

        office.post(other + "/expenses/" + expense + "/reservation").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            operationCode | ""                                                                  | /operationCode
            operationCode | "C01 564"                                                           | /operationCode
            amount        | {"amount":"60000","currency":"EUR"}                                 | /amount/amount
            amount        | {"amount":60000.00,"currency":"EUR"}                                | /amount/amount
            amount        | {"amount":"60000.00","currency":"USD"}                              | /amount/currency
            imputation    | {"nomenclature":"M52","year":2022,"nature":"6568"}                  | /imputation/function
            imputation    | {"nomenclature":"52","year":2022,"nature":"6568","function":"9"}    | /imputation/nomenclature
            financingPlanId | "none"                                                            | /financingPlanId
            """)
    void refuses_a_body_of_the_wrong_shape_and_points_at_it(String property, String json, String pointer) {
        Map<String, Object> expense = expenseOf("60000.00");
        expense.put(property, new JsonPath("{\"v\":" + json + "}").get("v"));

        office.post(report + "/expenses", expense)
                .then()
                .statusCode(422)
                .body("code", equalTo("VALUE_MUST_BE_VALID"))
                .body("errors[0].pointer", equalTo(pointer));
    }
}
