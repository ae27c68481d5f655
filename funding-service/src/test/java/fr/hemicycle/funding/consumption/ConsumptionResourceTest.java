package fr.hemicycle.funding.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.funding.award.Grants;
import fr.hemicycle.funding.payment.Paymaster;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Commitments by month are tested beside programmes; here is what became of them. */
@QuarkusTest
@WithTestResource(TestStack.class)
class ConsumptionResourceTest {

    private final Paymaster desk = new Paymaster(new Grants().siren);

    @Test
    void shows_what_was_ordered_and_paid_month_by_month() {
        Instant before = Instant.now();
        Paymaster.Line line = desk.bound("100.00", "60.00");
        String liquidation = desk.payable(line);
        desk.pay(desk.ordered(liquidation, "40.00", 2023)).then().statusCode(201);
        String rejected = desk.ordered(liquidation, "5.00", 2023);
        desk.accountant
                .post("/v1/payment-orders/" + rejected + "/rejection", Map.of("reason", "RIB"))
                .then()
                .statusCode(201);

        assertThat(of(months("year=2023"), 1)).isEqualTo("45.00 45.00 0.00 0.00");
        assertThat(of(months("year=2023"), 2)).isEqualTo("0.00 45.00 40.00 40.00");
        // A rejection counts from its own day.
        int today = LocalDate.now(ZoneId.of("Europe/Paris")).getYear();
        assertThat(of(months("year=" + today), 11)).endsWith("-5.00 0.00 0.00");
        assertThat(of(months("year=2023&on=2023-03-31"), 11)).isEqualTo("0.00 45.00 0.00 40.00");
        assertThat(of(months("year=2023&knownAt=" + before), 11)).isEqualTo("0.00 0.00 0.00 0.00");
        // The commitment goes on, appropriations begin anew.
        assertThat(months("year=2024").getString("before.amount")).isEqualTo("60.00");
        assertThat(of(months("year=2024"), 11)).isEqualTo("0.00 0.00 0.00 0.00");
    }

    @Test
    void shows_the_payments_of_one_programme() {
        Paymaster.Line line = desk.bound("100.00", "60.00");
        desk.ordered(desk.payable(line), "60.00", 2023);
        String other = programme();
        String own = programme();
        desk.finance.created(
                "/v1/programmes/" + own + "/operations",
                Map.of(
                        "operationCode",
                        desk.finance.read("/v1/operations/" + line.operation()).getString("code")));

        assertThat(of(months("year=2023&programmeId=" + own), 11)).isEqualTo("0.00 60.00 0.00 0.00");
        assertThat(of(months("year=2023&programmeId=" + other), 11)).isEqualTo("0.00 0.00 0.00 0.00");
        assertThat(figures(own, "")).isEqualTo("100.00 60.00 60.00 0.00");
        assertThat(figures(own, "&on=2022-12-31")).endsWith(" 0.00 0.00");
        assertThat(figures(other, "")).isEqualTo("0.00 0.00 0.00 0.00");
    }

    /** Authorised, committed, ordered, paid. */
    private String figures(String programme, String query) {
        String at = "items.find { it.id == '" + programme + "' }.";
        JsonPath page = desk.finance.read("/v1/consumption/programmes?limit=200" + query);
        return String.join(
                " ",
                page.getString(at + "balance.authorised.amount"),
                page.getString(at + "balance.committed.amount"),
                page.getString(at + "ordered.amount"),
                page.getString(at + "paid.amount"));
    }

    private String programme() {
        return desk.finance
                .created("/v1/programmes", Map.of("code", "P-" + System.nanoTime(), "label", "Insertion"))
                .getString("id");
    }

    private JsonPath months(String query) {
        return desk.finance.read("/v1/consumption/months?" + query);
    }

    /** Ordered, ordered in the year, paid, paid in the year. */
    private static String of(JsonPath year, int month) {
        String at = "months[" + month + "].";
        return String.join(
                " ",
                year.getString(at + "ordered.amount"),
                year.getString(at + "orderedInYear.amount"),
                year.getString(at + "paid.amount"),
                year.getString(at + "paidInYear.amount"));
    }
}
