package fr.hemicycle.vote.report;

import static fr.hemicycle.vote.Office.expenseOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.Chamber;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import fr.hemicycle.vote.PlayedFundingService;
import fr.hemicycle.vote.PlayedFundingService.Mood;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens to a line that has its credits: they follow it, whenever something stops half-way. */
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class ExpenseChangeTest {

    private final Office office = new Office();
    private final Office administrator = new Office(Role.ADMIN, Office.PAS_DE_CALAIS);
    private String reportId = "";
    private String report = "";

    @BeforeEach
    void register_a_report() {
        reportId = office.report(office.body("STANDING_COMMITTEE"));
        report = "/v1/reports/" + reportId;
    }

    @Test
    void holds_the_new_amount_and_shows_it() {
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            String line = line("60000.00");

            change(office, line, "55000.00")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("RESERVED"))
                    .body("change", nullValue())
                    .body("amount.amount", equalTo("55000.00"))
                    .body("budget.available.amount", equalTo("3313235.27"))
                    .body("budget.proposed.amount", equalTo("55000.00"))
                    .body("budget.remaining.amount", equalTo("3258235.27"));

            change(office, line, "60000.01").then().statusCode(200);
            assertThat(funding.heldFor(reportId)).isEqualTo("60000.01");
            office.get(report).then().body("expenses[0].amount.amount", equalTo("60000.01"));
        }
    }

    @Test
    void keeps_the_old_amount_when_funding_service_refuses_the_new_one() {
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            String line = line("60000.00");

            change(office, line, "3313235.28")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT"))
                    .body("errors[0].figures.available", equalTo("3313235.27"));

            shows("RESERVED", "60000.00");
            assertThat(funding.heldFor(reportId)).isEqualTo("60000.00");
            change(office, line, "3313235.27").then().statusCode(200);
        }
    }

    @Test
    void removes_a_line_and_frees_its_credits() {
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            String line = line("60000.00");
            line("1.00");

            remove(office, line).then().statusCode(204);

            assertThat(office.read(report).getList("expenses.amount.amount")).containsExactly("1.00");
            assertThat(funding.heldFor(reportId)).isEqualTo("1.00");
            remove(office, line).then().statusCode(404);
        }
    }

    @Test
    void a_removed_line_does_not_come_back_when_its_request_is_repeated() {
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            String key = UUID.randomUUID().toString();
            String line = report + "/expenses/"
                    + office.post(report + "/expenses", expenseOf("60000.00"), key)
                            .jsonPath()
                            .getString("id");
            remove(office, line).then().statusCode(204);

            office.post(report + "/expenses", expenseOf("60000.00"), key).then().statusCode(404);

            assertThat(office.read(report).getList("expenses")).isEmpty();
            assertThat(funding.heldFor(reportId)).isEqualTo("0.00");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"FAILS", "OBEYS_AND_FAILS", "IS_BUSY", "ANSWERS_NONSENSE", "RESERVES_AND_HANGS"})
    void a_change_that_nobody_answered_goes_on_where_it_stopped(Mood mood) {
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            String line = line("60000.00");
            String seen = office.get(report).header("ETag");
            funding.in(mood);
            Response pending = change(office, line, "55000.00", seen);
            pending.then()
                    .statusCode(200)
                    .body("state", equalTo("PENDING"))
                    .body("pendingReason", equalTo("FUNDING_SERVICE_MUST_ANSWER"))
                    .body("amount.amount", equalTo("60000.00"))
                    .body("change.kind", equalTo("AMOUNT"))
                    .body("change.amount.amount", equalTo("55000.00"));
            funding.in(Mood.ANSWERS);

            remove(office, line)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("EXPENSE_MUST_BE_SETTLED_BEFORE_IT_CHANGES"));
            change(administrator, line, "55000.00", seen).then().statusCode(200).body("state", equalTo("RESERVED"));

            shows("RESERVED", "55000.00");
            assertThat(funding.heldFor(reportId)).isEqualTo("55000.00");
            assertThat(funding.available()).isEqualTo("3258235.27");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"FAILS", "OBEYS_AND_FAILS"})
    void a_removal_that_nobody_answered_goes_on_where_it_stopped(Mood mood) {
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            String line = line("60000.00");
            funding.in(mood);
            remove(office, line)
                    .then()
                    .statusCode(202)
                    .body("state", equalTo("PENDING"))
                    .body("change.kind", equalTo("REMOVAL"));
            funding.in(Mood.ANSWERS);

            administrator.post(line + "/reservation").then().statusCode(204);

            assertThat(office.read(report).getList("expenses")).isEmpty();
            assertThat(funding.available()).isEqualTo("3313235.27");
        }
    }

    @Test
    void what_funding_service_refused_once_stays_refused_for_a_late_repeat() {
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            String line = line("60000.00");
            funding.in(Mood.OBEYS_AND_FAILS);
            change(office, line, "3313235.28").then().statusCode(200).body("state", equalTo("PENDING"));
            funding.in(Mood.ANSWERS);

            office.post(line + "/reservation").then().statusCode(409);

            shows("RESERVED", "60000.00");
            assertThat(funding.heldFor(reportId)).isEqualTo("60000.00");
        }
    }

    @Test
    void no_ballot_and_no_withdrawal_while_a_change_waits() {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 5);
        String id = office.report(chamber.body());
        report = "/v1/reports/" + id;
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            String line = line("60000.00");
            String deliberation = chamber.deliberation(id, line.substring(line.lastIndexOf('/') + 1));
            funding.in(Mood.FAILS);
            change(office, line, "55000.00");

            office.post("/v1/deliberations/" + deliberation + "/ballot", Office.all("FOR"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("EXPENSES_MUST_BE_RESERVED_BEFORE_THE_VOTE"));
            office.post(report + "/withdrawal", Map.of("reason", "Reporté"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("EXPENSES_MUST_BE_SETTLED_BEFORE_THE_WITHDRAWAL"));

            funding.in(Mood.ANSWERS);
            office.post(line + "/reservation").then().statusCode(200);
            office.post("/v1/deliberations/" + deliberation + "/ballot", Office.all("FOR"))
                    .then()
                    .statusCode(201);
            change(office, line, "1.00").then().statusCode(409).body("code", equalTo("REPORT_MUST_BE_OPEN"));
            remove(office, line).then().statusCode(409).body("code", equalTo("REPORT_MUST_BE_OPEN"));
            assertThat(funding.heldFor(id)).isEqualTo("55000.00");
        }
    }

    @Test
    void changes_nothing_for_one_who_has_not_seen_the_report_or_may_not() {
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            String line = line("60000.00");
            int asked = funding.asked().size();

            office.request().body(amount("1.00")).put(line).then().statusCode(428);
            office.request().delete(line).then().statusCode(428).body("code", equalTo("VERSION_MUST_BE_GIVEN"));
            change(office, line, "1.00", "\"99\"").then().statusCode(412);
            office.request().header("If-Match", "\"99\"").delete(line).then().statusCode(412);
            change(office, line, "0.00").then().statusCode(409).body("code", equalTo("AMOUNT_MUST_BE_POSITIVE"));
            change(office, line, "1").then().statusCode(422).body("errors[0].pointer", equalTo("/amount/amount"));
            change(office, report + "/expenses/" + UUID.randomUUID(), "1.00")
                    .then()
                    .statusCode(404);
            change(new Office(Role.CLERK, Office.NORD), line, "1.00", "\"1\"")
                    .then()
                    .statusCode(404);
            for (String role : List.of(Role.FINANCE, Role.AUDITOR, Role.PARTNER)) {
                change(new Office(role, Office.PAS_DE_CALAIS), line, "1.00", "\"1\"")
                        .then()
                        .statusCode(403);
                new Office(role, Office.PAS_DE_CALAIS)
                        .request()
                        .delete(line)
                        .then()
                        .statusCode(403);
            }

            shows("RESERVED", "60000.00");
            assertThat(funding.asked()).hasSize(asked);
        }
    }

    @Test
    void asks_nobody_for_the_amount_that_is_held_already() {
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            String line = line("60000.00");
            change(office, line, "60000.00").then().statusCode(200).body("state", equalTo("RESERVED"));
            assertThat(funding.asked()).hasSize(1);
        }
    }

    private String line(String amount) {
        return report + "/expenses/"
                + office.created(report + "/expenses", expenseOf(amount)).getString("id");
    }

    private void shows(String state, String amount) {
        office.get(report)
                .then()
                .body("expenses[0].state", equalTo(state))
                .body("expenses[0].amount.amount", equalTo(amount))
                .body("expenses[0].change", nullValue());
    }

    private Response change(Office who, String line, String amount) {
        return change(who, line, amount, office.get(report).header("ETag"));
    }

    private static Response change(Office who, String line, String amount, String seen) {
        return who.request().header("If-Match", seen).body(amount(amount)).put(line);
    }

    private Response remove(Office who, String line) {
        return who.request()
                .header("If-Match", office.get(report).header("ETag"))
                .delete(line);
    }

    private static Map<String, Object> amount(String amount) {
        return Map.of("amount", Map.of("amount", amount, "currency", "EUR"));
    }
}
