package fr.hemicycle.vote.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.Chamber;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what is said at a sitting to the minutes that the next one settles. */
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class MinutesOfASittingTest {

    private final Office office = new Office();
    private Chamber chamber;
    private String sitting = "";

    @BeforeEach
    void call_the_roll() {
        chamber = Chamber.of("STANDING_COMMITTEE", 5);
        sitting = "/v1/sittings/" + chamber.sitting();
    }

    @Test
    void what_was_said_stands_in_the_minutes_as_it_was_put_right() {
        String report = office.report(chamber.body());
        String first = speak(of(0, "09:30", "Je soutiens se projet.", report));
        Map<String, Object> right = correction(first, "Je soutiens ce projet.");
        right.put("reportId", report);
        speak(right);

        office.get(sitting + "/speeches")
                .then()
                .statusCode(200)
                .body("items.stands", contains(false, true))
                .body("items[1].motive", equalTo("Faute de frappe"));
        assertThat(minutes())
                .contains(
                        "Je soutiens ce projet.", "Projet de procès-verbal, non arrêté à ce jour.", "rapport n°\u00A0")
                .doesNotContain("se projet");
        office.post(sitting + "/speeches", correction(first, "Encore."))
                .then()
                .statusCode(409)
                .body("errors.code", contains("SPEECH_MUST_STAND_TO_BE_CORRECTED"));
    }

    @Test
    void what_was_said_in_closed_session_is_kept_and_not_published() {
        office.post(
                        sitting + "/timeline",
                        Map.of(
                                "entries",
                                List.of(Map.of(
                                        "kind",
                                        "CLOSED_SESSION",
                                        "at",
                                        "2022-12-13T10:00:00Z",
                                        "motion",
                                        Map.of("askers", 0, "votesFor", 5, "votesAgainst", 0)))))
                .then()
                .statusCode(201);
        speak(of(0, "10:05", "Un nom que nul ne doit lire.", null));

        office.get(sitting + "/speeches").then().body("items.isPublic", contains(false));
        assertThat(minutes()).contains("(huis clos)").doesNotContain("Un nom que nul ne doit lire.");
    }

    @Test
    void an_agent_speaks_with_their_capacity() {
        String agent = office.created(
                        "/v1/agents",
                        Map.of(
                                "givenName", "Maryline",
                                "familyName", "VINCLAIRE",
                                "capacity", "Directrice générale des services",
                                "from", "2022-12-13"))
                .getString("id");
        Map<String, Object> said = of(0, "09:30", "Voici les chiffres.", null);
        said.remove("councillorId");
        said.put("agentId", agent);
        speak(said);

        assertThat(minutes())
                .contains("Maryline VINCLAIRE, Directrice générale des services\u00A0: Voici les chiffres.");
        said.put("councillorId", chamber.members().getFirst());
        office.post(sitting + "/speeches", said)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("SPEECH_MUST_HAVE_ONE_SPEAKER"))
                .body("errors.pointer", hasItem("/councillorId"));
    }

    @Test
    void a_correction_without_a_motive_is_none() {
        Map<String, Object> said = correction(UUID.randomUUID().toString(), "Rien.");
        said.remove("motive");
        office.post(sitting + "/speeches", said)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("SPEECH_MUST_SAY_WHY_IT_CORRECTS"))
                .body("errors.pointer", hasItem("/motive"));
    }

    @Test
    void a_later_sitting_settles_them_and_then_they_are_published() {
        office.get(sitting + "/minutes/settlement").then().statusCode(200).body("state", equalTo("DRAFT"));
        publish("2023-01-16")
                .statusCode(409)
                .body("code", equalTo("MINUTES_MUST_BE_SETTLED_BEFORE_THEY_ARE_PUBLISHED"));
        settle(UUID.randomUUID().toString()).statusCode(422).body("code", equalTo("SITTING_MUST_EXIST"));
        String next = office.sitting(chamber.body(), "2023-01-16");
        settle(next).statusCode(409).body("code", equalTo("MINUTES_MUST_BE_SETTLED_AT_A_LATER_SITTING_OF_THE_BODY"));
        office.post("/v1/sittings/" + next + "/roll-call", Office.rollCall(chamber.members(), 5))
                .then()
                .statusCode(201);

        settle(next)
                .statusCode(201)
                .body("state", equalTo("SETTLED"))
                .body("settledOn", equalTo("2023-01-16"))
                .body("publishBy", equalTo("2023-01-23"));
        settle(next).statusCode(409).body("code", equalTo("MINUTES_MUST_NOT_BE_SETTLED_YET"));
        office.post(sitting + "/speeches", of(0, "09:30", "Trop tard.", null))
                .then()
                .statusCode(409)
                .body("code", equalTo("MINUTES_MUST_NOT_BE_SETTLED_YET"));
        assertThat(minutes())
                .contains("Procès-verbal arrêté au commencement de la séance du 16 janvier 2023.")
                .doesNotContain("Trop tard.");
        publish("2023-01-20").statusCode(201).body("state", equalTo("PUBLISHED"));
        publish("2023-01-21").statusCode(409).body("code", equalTo("MINUTES_MUST_BE_PUBLISHED_ONCE"));
        new Office("clerk", Office.NORD)
                .get(sitting + "/minutes/settlement")
                .then()
                .statusCode(404);
        new Office("clerk", Office.NORD).get(sitting + "/speeches").then().statusCode(404);
    }

    @Test
    void of_many_at_once_one_settles_and_one_puts_right_and_nobody_fails() {
        String next = office.sitting(chamber.body(), "2023-01-16");
        office.post("/v1/sittings/" + next + "/roll-call", Office.rollCall(chamber.members(), 5))
                .then()
                .statusCode(201);
        String first = speak(of(0, "09:30", "Je soutiens se projet.", null));

        assertThat(atOnce(() -> office.post(sitting + "/speeches", correction(first, "Je soutiens ce projet."))))
                .containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
        assertThat(atOnce(() -> office.post(sitting + "/minutes/settlement", Map.of("sittingId", next))))
                .containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
    }

    private static List<Integer> atOnce(Supplier<Response> request) {
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 8)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> request.get().statusCode(), Thread::startVirtualThread))
                .toList();
        return answers.stream().map(CompletableFuture::join).sorted().toList();
    }

    private ValidatableResponse settle(String at) {
        return office.post(sitting + "/minutes/settlement", Map.of("sittingId", at))
                .then();
    }

    private ValidatableResponse publish(String on) {
        return office.post(
                        sitting + "/minutes/settlement/publication",
                        Map.of("publishedOn", on, "url", "https://example.org/pv.pdf"))
                .then();
    }

    private String speak(Map<String, Object> said) {
        return office.created(sitting + "/speeches", said).getString("id");
    }

    private Map<String, Object> of(int member, String hour, String text, @Nullable String report) {
        Map<String, Object> said = new HashMap<>();
        said.put("councillorId", chamber.members().get(member));
        said.put("at", "2022-12-13T" + hour + ":00Z");
        said.put("text", text);
        if (report != null) {
            said.put("reportId", report);
        }
        return said;
    }

    private Map<String, Object> correction(String of, String text) {
        Map<String, Object> said = of(0, "09:30", text, null);
        said.put("replaces", of);
        said.put("motive", "Faute de frappe");
        return said;
    }

    private String minutes() {
        return office.request()
                .accept("text/html")
                .get(sitting + "/minutes")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
