package fr.hemicycle.funding.agreement;

import static fr.hemicycle.funding.Treasury.euros;
import static org.awaitility.Awaitility.await;

import fr.hemicycle.funding.Treasury;
import fr.hemicycle.funding.VoteEvents;
import fr.hemicycle.platform.security.Role;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The Pas-de-Calais, which keeps an agreement, and the région, the other party: valid requests that a test changes in one
 * thing.
 */
public final class Negotiation {

    public static final String REGION = "200053742";

    public final Treasury own = new Treasury();
    public final Treasury region = new Treasury(Role.PARTNER, REGION);
    public final VoteEvents votes = new VoteEvents();

    /** 60,00 € of the département for the région, from 2023 to 2027. */
    public static Map<String, Object> draft() {
        return new HashMap<>(Map.of(
                "object",
                "Cofinancement de la mission PAMS",
                "parties",
                List.of(
                        party("departement", Treasury.PAS_DE_CALAIS, "Pas-de-Calais", "60.00"),
                        party("region", REGION, "Hauts-de-France", "0.00")),
                "clauses",
                List.of(clause("objet", "Le cofinancement."), clause("paiement", "En une fois.")),
                "from",
                "2023-01-01",
                "until",
                "2027-12-31",
                "schedule",
                List.of(instalment("60.00"))));
    }

    public static Map<String, Object> party(String key, String siren, String name, String amount) {
        return new HashMap<>(Map.of("key", key, "siren", siren, "name", name, "amount", euros(amount)));
    }

    public static Map<String, Object> clause(String key, String text) {
        return Map.of("key", key, "title", "Article " + key, "text", text);
    }

    public static Map<String, Object> instalment(String amount) {
        return new HashMap<>(Map.of(
                "number", 1, "party", "departement", "amount", euros(amount), "condition", "Remise des livrables"));
    }

    /** Parties, term and schedule are variable but for the région and its amount. */
    public static Map<String, Object> model() {
        return new HashMap<>(Map.of(
                "name",
                "Convention type",
                "sharedWith",
                List.of(Treasury.PAS_DE_CALAIS, Treasury.NORD),
                "object",
                "Cofinancement de la mission PAMS",
                "parties",
                List.of(
                        Map.of("key", "departement", "amount", euros("60.00")),
                        Map.of("key", "region", "siren", REGION, "amount", euros("0.00"))),
                "clauses",
                List.of(clause("objet", "Le cofinancement."), clause("paiement", "En une fois."))));
    }

    public String drafted(Map<String, Object> draft) {
        return own.created("/v1/agreements", draft).getString("id");
    }

    public JsonPath read(String agreement) {
        return own.read("/v1/agreements/" + agreement);
    }

    public Map<String, Object> textOf(String agreement) {
        return Map.of("agreementId", agreement, "textSha256", read(agreement).getString("textSha256"));
    }

    public Map<String, Object> amendmentOf(String agreement) {
        return Map.of(
                "agreementId",
                agreement,
                "amendment",
                1,
                "textSha256",
                read(agreement).getString("amendments[0].textSha256"));
    }

    /** The own assembly approves these texts on 10 January 2023; its outcome. */
    public JsonPath vote(String deliberation, List<Map<String, Object>> texts) {
        votes.tell("deliberations.v1", "VoteAdopted", deliberation, approving(deliberation, texts));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> own.get("/v1/agreement-votes/" + deliberation).statusCode() == 200);
        return own.read("/v1/agreement-votes/" + deliberation);
    }

    public static Map<String, Object> approving(String deliberation, List<Map<String, Object>> texts) {
        return new HashMap<>(Map.of(
                "deliberationId",
                deliberation,
                "number",
                "2023-120 " + deliberation,
                "title",
                "CONVENTION",
                "adoptedOn",
                "2023-01-10",
                "effects",
                List.of(Map.of("article", 1, "kind", "APPROVE_AGREEMENT", "agreements", texts))));
    }

    public Map<String, Object> approval(String agreement) {
        return new HashMap<>(Map.of(
                "party",
                REGION,
                "textSha256",
                read(agreement).getString("textSha256"),
                "reference",
                "2023.00577",
                "approvedOn",
                "2023-01-09"));
    }

    public static Map<String, Object> signature(String party, String on) {
        return new HashMap<>(Map.of("party", party, "signatory", "N. N.", "quality", "Président", "signedOn", on));
    }

    public static Map<String, Object> withdrawal() {
        return new HashMap<>(Map.of(
                "party", REGION, "reference", "2023.00577", "withdrawnOn", "2023-03-01", "reason", "Annulation"));
    }

    public Response approve(Treasury party, String agreement, Map<String, Object> approval) {
        return party.post("/v1/agreements/" + agreement + "/approvals", approval);
    }

    public Response sign(Treasury party, String agreement, Map<String, Object> signature) {
        return party.post("/v1/agreements/" + agreement + "/signatures", signature);
    }

    /** Approved by both, signed by the région on the 19th and by the département on the 20th; the own vote. */
    public String conclude(String agreement) {
        String vote = UUID.randomUUID().toString();
        vote(vote, List.of(textOf(agreement)));
        approve(region, agreement, approval(agreement)).then().statusCode(201);
        sign(region, agreement, signature(REGION, "2023-01-19")).then().statusCode(201);
        sign(own, agreement, signature(Treasury.PAS_DE_CALAIS, "2023-01-20"))
                .then()
                .statusCode(201);
        return vote;
    }

    /** Asks for a change of the version that stands. */
    public Response change(String method, String path, String agreement, Object body) {
        return own.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", own.get("/v1/agreements/" + agreement).header("ETag"))
                .body(body)
                .request(method, "/v1/agreements/" + agreement + path);
    }
}
