package fr.hemicycle.vote.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.Chamber;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class DeliberationResourceTest {

    private final Office office = new Office();

    @Test
    void drafts_a_deliberation_and_reads_it_back() {
        Chamber chamber = Chamber.of("PLENARY", 5);
        Map<String, Object> draft = Office.draft(chamber.sitting(), office.report(chamber.body()));

        String id = office.created("/v1/deliberations", draft).getString("id");

        office.get("/v1/deliberations/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("number", equalTo(draft.get("number")))
                .body("sittingId", equalTo(chamber.sitting()))
                .body("reportId", equalTo(draft.get("reportId")))
                .body("title", equalTo(draft.get("title")))
                .body("visas", equalTo(draft.get("visas")))
                .body("articles.number", contains(1))
                .body("articles[0].effect", nullValue())
                .body("state", equalTo("DRAFTED"))
                .body("ballot", nullValue())
                .body("commitment.state", equalTo("NONE"));
    }

    @Test
    void refuses_a_number_that_is_taken() {
        Chamber chamber = Chamber.of("PLENARY", 5);
        Map<String, Object> draft = Office.draft(chamber.sitting(), office.report(chamber.body()));
        office.created("/v1/deliberations", draft);

        office.post("/v1/deliberations", draft)
                .then()
                .statusCode(409)
                .body("code", equalTo("DELIBERATION_NUMBER_MUST_BE_FREE"));
    }

    @Test
    void gives_a_number_to_one_of_many_drafts_at_once() {
        Chamber chamber = Chamber.of("PLENARY", 5);
        Map<String, Object> draft = Office.draft(chamber.sitting(), office.report(chamber.body()));
        Callable<Integer> request =
                () -> office.post("/v1/deliberations", draft).statusCode();

        assertThat(atOnce(List.of(request, request, request, request))).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void refuses_a_sitting_and_a_report_that_do_not_exist() {
        Chamber chamber = Chamber.of("PLENARY", 5);
        String nothing = UUID.randomUUID().toString();

        office.post("/v1/deliberations", Office.draft(nothing, nothing))
                .then()
                .statusCode(422)
                .body("code", equalTo("SITTING_MUST_EXIST"))
                .body("errors[0].pointer", equalTo("/sittingId"));
        office.post("/v1/deliberations", Office.draft(chamber.sitting(), nothing))
                .then()
                .statusCode(422)
                .body("code", equalTo("REPORT_MUST_EXIST"))
                .body("errors[0].pointer", equalTo("/reportId"));
    }

    @Test
    void names_every_broken_rule_of_a_draft_and_keeps_nothing_of_it() {
        Chamber chamber = Chamber.of("PLENARY", 5);
        String report = office.report(office.body("PLENARY"));
        String stranger = UUID.randomUUID().toString();
        Map<String, Object> draft = Office.draft(chamber.sitting(), report, stranger);

        office.post("/v1/deliberations", draft)
                .then()
                .statusCode(409)
                .body(
                        "errors.code",
                        contains("REPORT_MUST_GO_TO_THE_BODY_THAT_SITS", "EFFECT_MUST_NAME_EXPENSES_OF_THE_REPORT"))
                .body("errors[1].figures.expenses", equalTo(stranger));

        assertThat(office.read("/v1/deliberations?number=" + draft.get("number"))
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void finds_deliberations_by_number_and_by_sitting() {
        Chamber chamber = Chamber.of("PLENARY", 5);
        String first = chamber.deliberation();
        String second = chamber.deliberation();
        String number = chamber.shown(second).getString("number");

        assertThat(office.read("/v1/deliberations?number=" + number).getList("items.id"))
                .containsExactly(second);
        assertThat(office.read("/v1/deliberations?sittingId=" + chamber.sitting())
                        .getList("items.id"))
                .containsExactly(first, second);
        assertThat(office.read("/v1/deliberations?number=" + number + "&sittingId=" + UUID.randomUUID())
                        .getList("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            number    | "2022 552"                                                               | /number
            title     | ""                                                                       | /title
            visas     | [""]                                                                     | /visas/0
            articles  | []                                                                       | /articles
            articles  | [{"number":1,"text":""}]                                                 | /articles/0/text
            articles  | [{"number":1,"text":"a","effect":{"kind":"OTHER","expenseIds":[]}}]      | /articles/0/effect/kind
            articles  | [{"number":1,"text":"a","effect":{"kind":"COMMIT_FUNDS","expenseIds":[]}}] | /articles/0/effect/expenseIds
            """)
    void refuses_a_body_of_the_wrong_shape_and_points_at_it(String property, String json, String pointer) {
        Map<String, Object> draft =
                Office.draft(UUID.randomUUID().toString(), UUID.randomUUID().toString());
        draft.put(property, new io.restassured.path.json.JsonPath("{\"v\":" + json + "}").get("v"));

        office.post("/v1/deliberations", draft)
                .then()
                .statusCode(422)
                .body("code", equalTo("VALUE_MUST_BE_VALID"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    static <T> List<T> atOnce(List<Callable<T>> requests) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(requests).stream().map(Future::resultNow).toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
