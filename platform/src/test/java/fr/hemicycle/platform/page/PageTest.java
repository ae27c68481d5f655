package fr.hemicycle.platform.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class PageTest {

    /** A collectivity that no other test writes for. */
    private static final String CLERK = TestTokens.of(Role.CLERK, "228000014");

    @Test
    void walks_through_a_list_and_meets_each_item_once() {
        List<String> written = IntStream.range(0, 7).mapToObj(i -> "item " + i).toList();
        written.forEach(PageTest::write);
        List<String> met = new ArrayList<>();

        Response page = get("/v1/notes?limit=3");
        met.addAll(page.jsonPath().getList("items.text"));
        while (page.header("Link") != null) {
            assertThat(page.header("Link")).endsWith(">; rel=\"next\"");
            page = get(page.header("Link").replaceAll("^<|>.*$", ""));
            met.addAll(page.jsonPath().getList("items.text"));
        }

        assertThat(met).containsExactlyElementsOf(written);
        assertThat(page.jsonPath().getString("next")).isNull();
    }

    @Test
    void refuses_a_cursor_that_it_did_not_give() {
        given().auth()
                .oauth2(CLERK)
                .get("/v1/notes?cursor=bm90IGFuIGlk")
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR_MUST_BE_ONE_WE_GAVE"));
    }

    private static Response get(String path) {
        return given().auth().oauth2(CLERK).urlEncodingEnabled(false).get(path);
    }

    private static void write(String text) {
        given().auth()
                .oauth2(CLERK)
                .header("Idempotency-Key", text)
                .contentType(ContentType.JSON)
                .body("{\"text\":\"" + text + "\",\"tags\":[]}")
                .post("/v1/notes")
                .then()
                .statusCode(201);
    }
}
