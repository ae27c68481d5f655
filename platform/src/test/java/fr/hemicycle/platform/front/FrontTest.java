package fr.hemicycle.platform.front;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import fr.hemicycle.platform.outbox.Event;
import fr.hemicycle.platform.test.SchemaRules;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class FrontTest {

    private static final Pattern HREF = Pattern.compile("(?:href|src|data-health)=\"([^\"]*)\"");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {"none | fr", "en-GB,en;q=0.9,fr;q=0.5 | en", "de, fr;q=0.2, en;q=0.1 | fr", "de | fr", "*;q=x | fr"
            })
    void speaks_french_unless_english_is_preferred(String languages, String language) {
        ValidatableResponse page = languages == null
                ? given().get("/").then()
                : given().header("Accept-Language", languages).get("/").then();

        page.statusCode(200)
                .contentType("text/html; charset=utf-8")
                .header("Vary", "Accept-Language")
                .body(containsString("<html lang=\"" + language + "\">"));
    }

    @Test
    void says_the_same_in_both_languages() {
        assertThat(links(page("/?lang=fr")))
                .map(FrontTest::withoutLanguage)
                .isEqualTo(links(page("/?lang=en")).stream()
                        .map(FrontTest::withoutLanguage)
                        .toList());
    }

    @Test
    void asks_nobody_but_the_services_for_anything() {
        given().get("/")
                .then()
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'"
                                + " http://localhost:8083 http://localhost:8082 http://localhost:8081;"
                                + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }

    @Test
    void leads_only_to_what_answers() {
        for (String from : List.of("/?lang=fr", "/?lang=en", "/events", "/docs/events.md", "/docs/architecture.md")) {
            String html = page(from);
            for (String link : links(html)) {
                if (link.startsWith("#")) {
                    assertThat(html).as(from).contains("id=\"" + link.substring(1) + "\"");
                } else if (link.startsWith("/")) {
                    String[] target = link.split("#", 2);
                    String page = page(target[0]);
                    if (target.length == 2) {
                        assertThat(page).as(link).contains("id=\"" + target[1] + "\"");
                    }
                }
            }
        }
    }

    @Test
    void every_document_of_ours_can_be_read() {
        List<String> documents = links(page("/")).stream()
                .filter(link -> link.startsWith("/docs/"))
                .toList();

        assertThat(documents).contains("/docs/security.md", "/docs/rules/vote-service.md", "/docs/adr/README.md");
        assertThat(page("/docs/adr")).isEqualTo(page("/docs/adr/README.md"));
        assertThat(documents)
                .allSatisfy(document -> given().get(document)
                        .then()
                        .statusCode(200)
                        .contentType("text/html; charset=utf-8")
                        .body(containsString("<h1 id=")));
    }

    @Test
    void gives_no_token_where_there_is_none_to_give() {
        given().get("/").then().body(not(containsString("/sign-in/")));
        given().get("/front/swagger-ui.js").then().statusCode(200).body(emptyString());
    }

    @Test
    void explains_every_event_of_the_contract() throws IOException {
        String page = page("/events");

        for (String service : List.of("vote-service", "funding-service", "mobility-basin-service", "partner")) {
            assertThat(SchemaRules.types(service))
                    .isNotEmpty()
                    .allSatisfy(type -> assertThat(page)
                            .contains("<code>" + type + "</code>", "href=\"" + Event.schema("", type) + "\""));
        }
    }

    @Test
    void finds_a_schema_that_does_not_answer() throws IOException {
        assertThat(SchemaRules.faults(Set.of("fr.hemicycle.vote.NeverHappened.v1")))
                .containsExactly("/contracts/NeverHappened.v1.schema.json answers 404");
    }

    @ParameterizedTest
    @CsvSource({
        "/contracts/asyncapi.yaml, application/yaml",
        "/contracts/VoteAdopted.v1.schema.json, application/schema+json",
        "/contracts/VoteAdopted.v1.example.json, application/json",
        "/front/front.css, text/css; charset=utf-8",
        "/front/mark.svg, image/svg+xml",
        "/favicon.ico, image/svg+xml"
    })
    void says_what_a_file_is(String path, String mediaType) {
        given().get(path)
                .then()
                .statusCode(200)
                .contentType(equalTo(mediaType))
                .header("X-Content-Type-Options", "nosniff");
        given().head(path).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contracts/*", "/q/health/ready"})
    void what_is_public_may_be_read_by_any_page(String path) {
        given().get(path.replace("*", "asyncapi.yaml")).then().header("Access-Control-Allow-Origin", "*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/front/page.fr.html",
                "/front/text.html",
                "/docs/",
                "/docs/none.md",
                "/docs/..%2f..%2fapplication.properties",
                "/front/../application.properties",
                "/contracts/../../../application.properties"
            })
    void shows_no_other_file(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404);
    }

    private static String page(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }

    private static List<String> links(String html) {
        return HREF.matcher(html)
                .results()
                .map((MatchResult link) -> link.group(1))
                .distinct()
                .toList();
    }

    private static String withoutLanguage(String link) {
        return link.replaceFirst("lang=..", "lang=");
    }
}
