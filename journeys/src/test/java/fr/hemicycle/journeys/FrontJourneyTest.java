package fr.hemicycle.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.hemicycle.localstack.FrontDoor;
import fr.hemicycle.localstack.Role;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.TemporaryFolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** What a newcomer does first, with a real browser on real services. */
class FrontJourneyTest {

    private static final String SIREN = "226200012";

    private static Cluster cluster;
    private static FrontDoor door;
    private static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.isHere(), "needs chromium and chromedriver (Debian: chromium, chromium-driver)");
        cluster = Cluster.shared();
        door = cluster.openFrontDoor(SIREN);
        browser = Browser.open(TemporaryFolder.create("hemicycle-browser"));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
            door.close();
        }
    }

    @BeforeEach
    void forget() {
        browser.width(1280);
        browser.scheme("light");
        browser.go("about:blank");
        browser.complaints();
        browser.requests();
    }

    @Test
    void shows_how_each_service_is_and_asks_nobody_else_for_anything() {
        browser.go(cluster.frontUrl() + "/?lang=fr");

        await().untilAsserted(() -> assertThat(browser.all("[data-health]"))
                .hasSize(3)
                .allSatisfy(state -> assertThat(state.getText()).contains("En service")));
        assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo("fr");
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).isNotEmpty().allMatch(FrontJourneyTest::isOurs);
    }

    @Test
    void every_link_answers() throws Exception {
        browser.go(cluster.frontUrl());
        Set<String> links = new TreeSet<>();
        browser.all("a[href]").forEach(link -> links.add(String.valueOf(link.getDomProperty("href"))));

        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            assertThat(links)
                    .hasSizeGreaterThan(60)
                    .allMatch(FrontJourneyTest::isOurs)
                    .allSatisfy(link -> assertThat(status(client, link)).isEqualTo(200));
        }
    }

    @Test
    void the_keyboard_reaches_every_link_and_shows_where_it_is() {
        browser.go(cluster.frontUrl());
        List<String> links = browser.all("a[href]").stream()
                .map(link -> String.valueOf(link.getDomProperty("href")))
                .toList();
        Set<String> reached = new LinkedHashSet<>();

        for (int i = 0; i < links.size() + 10; i++) {
            new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
            reached.add(String.valueOf(browser.run("return document.activeElement.href")));
            assertThat(browser.run("return document.activeElement === document.body"
                            + " || parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 2"))
                    .isEqualTo(true);
        }

        assertThat(reached).containsAll(links);
        assertThat(reached.iterator().next()).endsWith("#content");
    }

    @ParameterizedTest
    @CsvSource({
        "/?lang=fr, light, 1280",
        "/?lang=fr, dark, 375",
        "/?lang=en, dark, 1280",
        "/?lang=en, light, 375",
        "/events, dark, 375",
        "/docs/security.md, dark, 1280",
        "/docs/security.md, light, 375"
    })
    void is_readable_by_everybody(String path, String scheme, int width) {
        browser.width(width);
        browser.scheme(scheme);
        browser.go(cluster.frontUrl() + path);

        assertThat(browser.accessibilityFaults()).isEmpty();
        assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing is wider than the screen")
                .isEqualTo(true);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void each_service_explains_the_events() {
        for (Service service : Service.values()) {
            browser.go(cluster.replicas(service).getFirst().url() + "/");
            browser.find("a[href='/events']").click();

            assertThat(browser.find("h1").getText()).isEqualTo("Hémicycle events");
            browser.find("#VoteAdopted summary").sendKeys(Keys.ENTER);
            assertThat(browser.find("#VoteAdopted pre").getText()).contains("\"number\"");
            browser.find("#VoteAdopted a[href$='VoteAdopted.v1.schema.json']").click();
            assertThat(browser.find("body").getText()).contains("\"$id\": \"VoteAdopted.v1.schema.json\"");
        }
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).allMatch(FrontJourneyTest::isOurs);
    }

    @Test
    void one_click_signs_in_with_a_ready_token_and_an_operation_answers() {
        browser.go(cluster.frontUrl() + "/?lang=en");
        browser.find("a[aria-label='Votes, as clerk']").click();

        browser.find(".auth-wrapper .authorize.locked");
        assertThat(browser.driver().getCurrentUrl()).endsWith("/q/swagger-ui/");
        assertThat(executed("#operations-Bodies-listBodies")).isEqualTo("200");
        browser.driver().navigate().refresh();
        browser.find(".auth-wrapper .authorize.locked");
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).allMatch(FrontJourneyTest::isOurs);
    }

    @Test
    void a_person_signs_in_at_the_identity_provider_with_a_code_and_its_proof() {
        try (IdentityProvider provider = cluster.startIdentityProvider(Role.MOBILITY, SIREN)) {
            browser.go(cluster.replicas(Service.BASIN).getFirst().url() + "/q/swagger-ui/");
            browser.find(".auth-wrapper .authorize.unlocked").click();
            WebElement dialog = browser.all(".auth-container").stream()
                    .filter(each -> each.getText().contains("authorizationCode with PKCE"))
                    .findFirst()
                    .orElseThrow();
            dialog.findElement(By.cssSelector("button.authorize")).click();

            await().untilAsserted(() -> assertThat(provider.tokensGiven()).isOne());
            browser.find(".auth-container button[aria-label='Remove authorization']");
            browser.find(".btn-done").click();
            assertThat(executed("[id$='-listBasins']")).isEqualTo("200");
        }
        assertThat(browser.complaints()).isEmpty();
    }

    /** What an operation answers to <em>Execute</em> just as it stands. */
    private static String executed(String operation) {
        browser.find(operation + " .opblock-summary-control").click();
        browser.find(operation + " button.execute").click();
        return browser.find(operation + " .live-responses-table .response .response-col_status")
                .getText()
                .lines()
                .findFirst()
                .orElse("");
    }

    private static boolean isOurs(String address) {
        return address.startsWith("http://localhost:") || address.startsWith("data:") || address.startsWith("about:");
    }

    private static int status(HttpClient client, String link) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
