package fr.hemicycle.vote.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.Chamber;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class NumberingTest {

    private final Office office = new Office();
    private final String prefix = UUID.randomUUID().toString().substring(0, 5) + "-";
    private Chamber chamber;

    @BeforeEach
    void seat() {
        chamber = Chamber.withoutRollCall("STANDING_COMMITTEE");
    }

    @Test
    void gives_numbers_without_a_gap_also_at_once_and_goes_on_after_an_imported_one() {
        numbering("\"0\"", prefix).then().statusCode(200);
        assertThat(drafted(null)).isEqualTo(prefix + "2022-1");

        draft(null, "no article of that number", 2).then().statusCode(409);
        List<String> atOnce = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> drafted(null))
                .sorted()
                .toList();
        assertThat(atOnce)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(2, 21)
                        .mapToObj(i -> prefix + "2022-" + i)
                        .toList());

        assertThat(drafted(prefix + "2022-40")).isEqualTo(prefix + "2022-40");
        assertThat(drafted(prefix + "2022-30")).isEqualTo(prefix + "2022-30");
        assertThat(drafted(null)).isEqualTo(prefix + "2022-41");
        draft(prefix + "2022-41", "De valider.", 1)
                .then()
                .statusCode(409)
                .body("code", equalTo("DELIBERATION_NUMBER_MUST_BE_FREE"));
    }

    @Test
    void a_prefix_changes_by_one_who_has_seen_it() {
        office.get(path()).then().statusCode(200).body("prefix", equalTo("")).header("ETag", "\"0\"");
        office.request().body(Map.of("prefix", "CP-")).put(path()).then().statusCode(428);
        numbering("\"0\"", "CP-").then().statusCode(200).header("ETag", "\"1\"");
        numbering("\"0\"", "AD-").then().statusCode(412);
        numbering("\"1\"", "AD-")
                .then()
                .statusCode(200)
                .body("prefix", equalTo("AD-"))
                .header("ETag", "\"2\"");
        numbering("\"2\"", "TOO-LONG").then().statusCode(422);
    }

    private Response numbering(String version, String text) {
        return office.request()
                .header("If-Match", version)
                .body(Map.of("prefix", text))
                .put(path());
    }

    private String path() {
        return "/v1/bodies/" + chamber.body() + "/deliberation-numbering";
    }

    private String drafted(@Nullable String number) {
        return Objects.requireNonNull(
                draft(number, "De valider.", 1).then().statusCode(201).extract().path("number"));
    }

    private Response draft(@Nullable String number, String text, int article) {
        Map<String, Object> draft = Office.draft(chamber.sitting(), office.report(chamber.body()));
        draft.put("articles", List.of(Map.of("number", article, "text", text)));
        if (number == null) {
            draft.remove("number");
        } else {
            draft.put("number", number);
        }
        return office.post("/v1/deliberations", draft);
    }
}
