package fr.hemicycle.funding.award;

import fr.hemicycle.funding.Treasury;
import fr.hemicycle.funding.VoteEvents;
import fr.hemicycle.funding.organisation.domain.SiretCheck;
import fr.hemicycle.platform.security.Role;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A collectivity of its own for each test, with operations that grants and participations stand on. */
public final class Grants {

    public static final String ASSOCIATION = "38047555800058";

    public final String siren = String.valueOf(ThreadLocalRandom.current().nextInt(400_000_000, 499_999_999));
    public final Treasury treasury = new Treasury(Role.FINANCE, siren);
    private final VoteEvents votes = new VoteEvents();

    /** Loads the chart that the operations stand in; once, by its key. */
    public Grants chart() {
        Map<String, Object> chart = Map.of(
                "nomenclature",
                "M52",
                "year",
                2022,
                "provenance",
                "M52 (extrait)",
                "accounts",
                List.of(account("NATURE", "6568"), account("NATURE", "6574"), account("FUNCTION", "93564")));
        treasury.post("/v1/charts", chart, "the chart of " + siren).then().statusCode(201);
        return this;
    }

    private static Map<String, Object> account(String axis, String code) {
        return Map.of("axis", axis, "code", code, "label", "l");
    }

    private static Map<String, Object> imputation(String nature) {
        return Map.of("nomenclature", "M52", "year", 2022, "nature", nature, "function", "93564");
    }

    /** The path of the line that a vote of this amount commits. */
    public String committed(String nature, String amount) {
        chart();
        Map<String, Object> operation = new HashMap<>(Treasury.operationOf("1000000.00"));
        operation.put("imputation", imputation(nature));
        String code = treasury.created("/v1/operations", operation).getString("code");
        Map<String, Object> line = new HashMap<>(VoteEvents.line(1, code, amount, null));
        line.put("imputation", imputation(nature));
        String vote = UUID.randomUUID().toString();
        votes.tellAs(siren, "VoteAdopted", vote, VoteEvents.adopted(vote, List.of(line)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> treasury.get("/v1/vote-outcomes/" + vote).statusCode() == 200);
        return "/v1/commitments/" + treasury.read("/v1/vote-outcomes/" + vote).getString("commitmentId")
                + "/lines/2/1/award";
    }

    public Map<String, Object> settings() {
        for (int last = 0; ; last++) {
            String siret = siren + "0001" + last;
            if (new SiretCheck(Set.of()).objection(siret).isEmpty()) {
                return new HashMap<>(Map.of(
                        "name",
                        "Département d'essai",
                        "siret",
                        siret,
                        "grantNatures",
                        List.of(Map.of(
                                "nomenclature", "M52", "prefix", "657", "fromYear", 2022, "provenance", "essai"))));
            }
        }
    }

    public Grants described() {
        put("/v1/award-settings", settings(), "\"0\"").then().statusCode(200);
        return this;
    }

    public Response put(String path, Object body, @Nullable String ifMatch) {
        return ifMatch == null
                ? treasury.request().body(body).put(path)
                : treasury.request().header("If-Match", ifMatch).body(body).put(path);
    }

    public static Map<String, Object> award() {
        return new HashMap<>(Map.of(
                "agreementSignedOn",
                "2023-03-01",
                "object",
                "Ateliers de mobilité",
                "aid",
                "CASH",
                "paymentTerms",
                "INSTALMENTS",
                "paidFrom",
                "2023-04-01",
                "paidUntil",
                "2024-03-31",
                "euNotified",
                false,
                "beneficiaries",
                List.of(beneficiary(ASSOCIATION, "1.00"))));
    }

    public static Map<String, Object> beneficiary(String siret, String share) {
        return new HashMap<>(Map.of("name", "Association d'exemple", "siret", siret, "share", share));
    }

    /** A later vote that changes the amount of a line. */
    public void changed(String path, String amount) {
        String commitment = path.split("/", -1)[3];
        String vote = treasury.read("/v1/commitments/" + commitment).getString("deliberationId");
        String later = UUID.randomUUID().toString();
        Map<String, Object> fact = new HashMap<>(VoteEvents.adopted(later, List.of()));
        fact.put(
                "effects",
                List.of(Map.of(
                        "article",
                        1,
                        "kind",
                        "CHANGE_COMMITMENT",
                        "changes",
                        List.of(Map.of(
                                "deliberationId", vote, "article", 2, "line", 1, "amount", Treasury.euros(amount))))));
        votes.tellAs(siren, "VoteAdopted", later, fact);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> treasury.read("/v1/commitments/" + commitment)
                        .getString("lines[0].standing.amount")
                        .equals(amount));
    }
}
