package fr.hemicycle.localstack.scenario;

import static fr.hemicycle.localstack.scenario.Act.euros;
import static fr.hemicycle.localstack.scenario.Act.texts;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.localstack.Role;
import fr.hemicycle.localstack.Service;
import java.util.List;
import java.util.Map;

/** The agreement that the act puts off to a later deliberation: drafted from the région's model, approved, signed, in force. */
final class Agreeing {

    private static final String DEPARTMENT = "departement";

    private final Cast cast;
    private final Api.Caller region;
    private final String siren;

    Agreeing(Cast cast) {
        this.cast = cast;
        this.siren = cast.act.file("financing-plan").path("lead").asText();
        this.region = cast.stage.api().caller(Service.FUNDING, Role.PARTNER, siren);
    }

    void play() {
        cast.story().inventedChapter("The agreement is drafted, approved and signed: the advance may be paid");
        JsonNode agreement = draft();
        String path = "/v1/agreements/" + agreement.path("id").asText();
        cast.story()
                .check(
                        "differences from the région's model",
                        0,
                        cast.finance
                                .get(path + "/differences")
                                .expect(200)
                                .body()
                                .path("differences")
                                .size());
        if (state(path).equals("DRAFTED")) {
            cast.story().check("the commitment waits for", List.of("AGREEMENT"), awaits());
        }
        vote(agreement);
        cast.once(
                        region,
                        path + "/approvals",
                        Map.of(
                                "party",
                                siren,
                                "textSha256",
                                agreement.path("textSha256"),
                                "reference",
                                "FICTIF-REGION-2023-01-CONVENTION",
                                "approvedOn",
                                "2023-01-12"),
                        "approval of the région")
                .expect(201);
        sign(region, siren, path, "2023-01-19");
        sign(cast.finance, Scenario.COLLECTIVITY, path, "2023-01-20");
        cast.story().check("the agreement", "IN_FORCE", state(path));
        cast.story().check("the commitment waits for nothing more", List.of(), awaits());
    }

    private JsonNode draft() {
        List<Map<String, String>> clauses = List.of(
                Map.of("key", "objet", "title", "Objet", "text", "Le cofinancement de la mission (texte inventé)."),
                Map.of("key", "paiement", "title", "Paiement", "text", "Une avance, puis le solde à la remise."));
        String model = cast.once(
                        region,
                        "/v1/agreement-models",
                        Map.of(
                                "name",
                                "Convention type PAMS (inventée)",
                                "sharedWith",
                                List.of(Scenario.COLLECTIVITY),
                                "object",
                                "Cofinancement de la mission d'assistance à maîtrise d'ouvrage",
                                "parties",
                                List.of(
                                        Map.of("key", DEPARTMENT, "amount", euros("60000.00")),
                                        Map.of("key", "region", "siren", siren, "amount", euros("0.00"))),
                                "clauses",
                                clauses,
                                "until",
                                "2037-12-31"),
                        "model of agreements")
                .expect(201)
                .body()
                .path("id")
                .asText();
        return cast.once(
                        cast.finance,
                        "/v1/agreements",
                        Map.of(
                                "modelId",
                                model,
                                "modelVersion",
                                1,
                                "parties",
                                List.of(
                                        Map.of(
                                                "key",
                                                DEPARTMENT,
                                                "siren",
                                                Scenario.COLLECTIVITY,
                                                "name",
                                                "Département du Pas-de-Calais"),
                                        Map.of("key", "region", "siren", siren, "name", "Région Hauts-de-France")),
                                "from",
                                "2023-01-01",
                                "commitments",
                                List.of(Map.of("deliberationId", cast.id("deliberation"), "article", 2, "line", 1))),
                        "agreement")
                .expect(201)
                .body();
    }

    /** By a deliberation of its own, as the act says. */
    private void vote(JsonNode agreement) {
        CounterExamples made = new CounterExamples(cast);
        made.report("report on the agreement", 906);
        made.approval("approval", "2023-906", "report on the agreement", agreement);
        String deliberation = cast.id("approval");
        JsonNode ballot = cast.once(
                        cast.clerk,
                        "/v1/deliberations/" + deliberation + "/ballot",
                        CounterExamples.all("FOR"),
                        "ballot 906")
                .expect(201)
                .body();
        cast.story().check("the vote on it", "ADOPTED", ballot.path("outcome").asText());
        String path = "/v1/agreement-votes/" + deliberation;
        cast.await(() -> cast.finance.get(path).status() == 200);
        cast.story()
                .check(
                        "what the vote led to",
                        "APPROVED",
                        cast.finance
                                .get(path)
                                .expect(200)
                                .body()
                                .path("outcome")
                                .asText());
    }

    private void sign(Api.Caller caller, String party, String path, String day) {
        cast.once(
                        caller,
                        path + "/signatures",
                        Map.of("party", party, "signatory", "N. N.", "quality", "Président", "signedOn", day),
                        "signature of " + party)
                .expect(201);
    }

    private String state(String path) {
        return cast.finance.get(path).expect(200).body().path("state").asText();
    }

    private List<String> awaits() {
        return texts(cast.finance
                .get("/v1/commitments?deliberationId=" + cast.id("deliberation"))
                .expect(200)
                .body()
                .at("/items/0/awaits"));
    }
}
