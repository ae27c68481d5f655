package fr.hemicycle.funding.payment;

import static fr.hemicycle.funding.Treasury.euros;
import static fr.hemicycle.funding.payment.Paymaster.orderOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.hemicycle.funding.payment.Paymaster.Line;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each test closes the years of a collectivity of its own. */
@QuarkusTest
@WithTestResource(TestStack.class)
class YearEndTest {

    @Test
    void what_was_done_is_accrued_what_is_committed_goes_on_and_the_rest_lapses() {
        Paymaster desk = new Paymaster("228000014");
        Line line = desk.bound("1000.00", "60.00");
        desk.open(line, 2023, "OPENING", euros("100.00")).then().statusCode(201);
        String liquidation = desk.liquidated(line, "30.00", 2023);
        String order = desk.ordered(liquidation, "20.00", 2023);
        close(desk, 2023, true, "").then().statusCode(409).body("code", equalTo("ORDERS_MUST_BE_SETTLED"));
        desk.pay(order).then().statusCode(201);

        close(desk, 2023, true, "?dryRun=true")
                .then()
                .statusCode(200)
                .body("closedAt", nullValue())
                .body("total.accrued.amount", equalTo("10.00"))
                .body("total.carriedOver.amount", equalTo("30.00"))
                .body("total.lapsed.amount", equalTo("40.00"))
                .body("lines[0].appropriation.available.amount", equalTo("0.00"));
        desk.finance.get("/v1/financial-years/2023/closing").then().statusCode(404);
        assertThat(desk.year(line.operation(), 2023)).endsWith("80.00");

        close(desk, 2023, true, "?dryRun=yes")
                .then()
                .statusCode(400)
                .body("code", equalTo("PARAMETER_MUST_BE_READABLE"));
        desk.finance.get("/v1/financial-years/2023/closing").then().statusCode(404);
        desk.finance
                .get("/v1/commitment-lines/" + line.id() + "/payment-schedule?version=first")
                .then()
                .statusCode(400)
                .body("code", equalTo("PARAMETER_MUST_BE_READABLE"));

        close(desk, 2023, true, "").then().statusCode(201).body("total.lapsed.amount", equalTo("40.00"));
        assertThat(desk.year(line.operation(), 2023))
                .containsExactly("100.00", "20.00", "20.00", "10.00", "30.00", "40.00", "0.00");
        assertThat(desk.year(line.operation(), 2024))
                .containsExactly("40.00", "0.00", "0.00", "0.00", "0.00", "0.00", "40.00");
        desk.finance
                .get("/v1/financial-years/2023/closing")
                .then()
                .statusCode(200)
                .body("carryOver", equalTo(true))
                .body("lines.size()", equalTo(1));

        close(desk, 2023, true, "").then().statusCode(409).body("code", equalTo("YEAR_MUST_BE_OPEN"));
        desk.open(line, 2023, "OPENING", euros("1.00"))
                .then()
                .statusCode(409)
                .body("code", equalTo("YEAR_MUST_BE_OPEN"));
        desk.open(line, 2022, "OPENING", euros("1.00"))
                .then()
                .statusCode(409)
                .body("code", equalTo("YEAR_MUST_BE_OPEN"));
        desk.order(liquidation, orderOf(euros("10.00"), 2023))
                .then()
                .statusCode(409)
                .body("code", equalTo("YEAR_MUST_BE_OPEN"));
        desk.finance
                .post("/v1/commitment-lines/" + line.id() + "/liquidations", desk.due(euros("1.00"), 2023))
                .then()
                .statusCode(409)
                .body("code", equalTo("YEAR_MUST_BE_OPEN"));
        desk.accountant
                .post("/v1/payment-orders/" + order + "/reversal", Map.of("reason", "r", "reversedOn", "2023-12-01"))
                .then()
                .statusCode(409)
                .body("code", equalTo("YEAR_MUST_BE_OPEN"));

        desk.ordered(liquidation, "10.00", 2024);
        assertThat(desk.isConsistent()).isTrue();
    }

    @Test
    void without_the_choice_nothing_is_carried_over_and_years_close_in_their_order() {
        Paymaster desk = new Paymaster("226000016");
        Line line = desk.bound("1000.00", "60.00");
        desk.open(line, 2022, "OPENING", euros("5.00")).then().statusCode(201);
        desk.open(line, 2023, "OPENING", euros("70.00")).then().statusCode(201);
        close(desk, 2023, false, "").then().statusCode(409).body("code", equalTo("EARLIER_YEAR_MUST_BE_CLOSED_FIRST"));
        close(desk, 2999, false, "").then().statusCode(422);
        close(desk, 2098, false, "").then().statusCode(409);
        close(desk, 2022, false, "").then().statusCode(201);
        close(desk, 2023, false, "").then().statusCode(201).body("total.carriedOver.amount", equalTo("0.00"));

        assertThat(desk.year(line.operation(), 2023))
                .containsSequence("70.00", "0.00")
                .endsWith("0.00");
        assertThat(desk.finance
                        .read("/v1/operations/" + line.operation() + "/payment-appropriations")
                        .getList("years.year"))
                .containsExactly(2022, 2023);
        assertThat(desk.isConsistent()).isTrue();
    }

    @Test
    void what_was_done_must_be_covered_to_be_accrued() {
        Paymaster desk = new Paymaster("220200026");
        Line line = desk.bound("1000.00", "60.00");
        desk.liquidated(line, "30.00", 2023);
        close(desk, 2023, true, "")
                .then()
                .statusCode(409)
                .body("code", equalTo("APPROPRIATION_MUST_COVER_THE_ACCRUALS"));
        desk.open(line, 2023, "OPENING", euros("30.00")).then().statusCode(201);
        close(desk, 2023, true, "").then().statusCode(201).body("total.accrued.amount", equalTo("30.00"));
        assertThat(desk.isConsistent()).isTrue();
    }

    private static Response close(Paymaster desk, int year, boolean carryOver, String query) {
        return desk.finance.post("/v1/financial-years/" + year + "/closing" + query, Map.of("carryOver", carryOver));
    }
}
