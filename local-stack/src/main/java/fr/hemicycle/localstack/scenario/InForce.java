package fr.hemicycle.localstack.scenario;

import static fr.hemicycle.localstack.scenario.Act.texts;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.localstack.verify.Journal;
import fr.hemicycle.localstack.verify.Proof;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From the vote to the act in force, by the local relay in the place of the prefecture; and the proof of the vote and of its money. */
final class InForce {

    private static final String PDF = "application/pdf";

    private final Cast cast;
    private final String path;

    InForce(Cast cast) {
        this.cast = cast;
        this.path = "/v1/deliberations/" + cast.id("deliberation");
    }

    void play() {
        JsonNode file = cast.act.file("what-if").path("act");
        cast.story().inventedChapter("The act is signed, transmitted, published: in force");
        describe();
        cast.once(
                        cast.clerk,
                        path + "/act/signature",
                        Map.of(
                                "signedOn", file.path("signedOn"),
                                "right", "DELEGATE",
                                "signatory", file.path("signatory"),
                                "delegation", file.path("delegation"),
                                "reach", "NEITHER",
                                "subjectCode", file.path("subjectCode")),
                        "signature")
                .expect(201);
        printed();
        JsonNode sent = cast.once(cast.clerk, path + "/act/transmission", Map.of(), "transmission")
                .expect(201)
                .body();
        cast.story().check("conditions still missing", List.of("PUBLISHED"), texts(sent.path("missing")));
        cast.clerk.post("/v1/acts/answers-intake", Map.of()).expect(201);
        cast.once(
                        cast.clerk,
                        path + "/act/publication",
                        Map.of(
                                "publishedOn", file.path("publishedOn"),
                                "url", file.path("url"),
                                "author", file.path("signatory")),
                        "publication")
                .expect(201);
        JsonNode act = cast.clerk.get(path + "/act").expect(200).body();
        cast.story().check("the act", "IN_FORCE", act.path("state").asText());
        act.path("conditions")
                .forEach(each -> cast.story()
                        .tell("%s on %s (%s)"
                                .formatted(
                                        each.path("kind").asText(),
                                        each.path("metOn").asText(),
                                        each.path("source").asText())));
        // Told again, it is past that: something of it is paid.
        cast.story()
                .check(
                        "the commitment is bound: payment is possible",
                        cast.settled(
                                        cast.finance,
                                        "/v1/commitments?deliberationId=" + cast.id("deliberation"),
                                        body -> body.at("/items/0").has("boundOn"))
                                .at("/items/0")
                                .has("boundOn"));
        openData();
        proof();
        journal();
    }

    /** Without a profile no act is sent, since nobody knows to which prefecture. */
    private void describe() {
        Api.Answer described = cast.clerk.get("/v1/collectivity").expect(200);
        if (!described.body().has("name")) {
            cast.clerk
                    .put("/v1/collectivity", cast.act.file("what-if").path("collectivity"), described.etag())
                    .expect(200);
        }
    }

    /** The row that everybody may read. */
    private void openData() {
        String rows = new String(
                cast.clerk.file(
                        "/v1/open-data/deliberations.csv?year=2022&collectivity=" + Scenario.COLLECTIVITY, "text/csv"),
                StandardCharsets.UTF_8);
        cast.story()
                .check(
                        "its row of open data (SCDL) ends with the votes",
                        true,
                        rows.lines()
                                .anyMatch(row ->
                                        row.contains(",2022-552,2022-12-13,7.6,") && row.contains(",44,43,43,0,0,")));
    }

    private void printed() {
        byte[] document = cast.clerk.file(path + "/document", PDF);
        cast.story().tell("Printed as PDF/A, %d KiB: GET %s/document".formatted(document.length / 1024, path));
        // Its report goes with it. A second telling prints the same act, which is published by then and not handed in
        // again.
        if (cast.clerk.get(path + "/act/document").status() == 404) {
            cast.clerk
                    .post(path + "/act/document", document, PDF, "scenario 2022-552: document")
                    .expect(201);
            byte[] report = cast.clerk.file("/v1/reports/" + cast.id("report") + "/document", PDF);
            cast.clerk
                    .post(
                            path + "/act/annexes?title=Rapport%20du%20pr%C3%A9sident",
                            report,
                            PDF,
                            "scenario 2022-552: annex")
                    .expect(201);
        }
    }

    private void proof() {
        cast.await(() -> cast.clerk.get(path + "/proof").status() == 200);
        String proof = cast.clerk.get(path + "/proof").expect(200).body().toString();
        List<String> lines = new Proof(proof, Optional.empty()).verify();
        cast.story().check("the proof holds, without the server", true);
        lines.forEach(line -> cast.story().tell(line));
    }

    /** The operation that the vote has committed on, with all that moved on it. */
    private void journal() {
        String operation = "/v1/operations/" + cast.id("operation") + "/proof";
        cast.await(() -> cast.finance.get(operation).status() == 200);
        String extract = cast.finance.get(operation).expect(200).body().toString();
        List<String> lines = new Journal(extract, Optional.empty(), Optional.empty()).verify();
        cast.story().check("the journal of the operation holds, without the server", true);
        lines.forEach(line -> cast.story().tell(line));
    }
}
