package fr.hemicycle.funding.payment;

import static fr.hemicycle.funding.Treasury.euros;

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
import org.awaitility.Awaitility;

/** From a vote to its payment, as the finance department and the accountant of a collectivity ask for it. */
public final class Paymaster {

    public final Treasury finance;
    public final Treasury accountant;
    private final VoteEvents votes = new VoteEvents();
    private final String siren;

    public Paymaster() {
        this(Treasury.PAS_DE_CALAIS);
    }

    public Paymaster(String siren) {
        this.siren = siren;
        this.finance = new Treasury(Role.FINANCE, siren);
        this.accountant = new Treasury(Role.ACCOUNTANT, siren);
    }

    /** A committed line whose act is in force since 2 January 2023. */
    public record Line(String id, String commitment, String vote, String operation) {}

    /** On a new operation of that authorisation; 2022-12-13, in force. */
    public Line bound(String authorised, String amount) {
        Line line = committed(finance.operation(authorised), amount);
        act(line, "DeliberationInForce", 2, Map.of("inForceOn", "2023-01-02"));
        awaitState(line, "BOUND");
        return line;
    }

    /** On a new operation of that authorisation, by a vote that foresees an agreement; the act is not in force. */
    public Line foreseeing(String authorised, String amount) {
        JsonPath operation = finance.operation(authorised);
        Map<String, Object> line = VoteEvents.line(1, operation.getString("code"), amount, null);
        line.put("agreementForeseen", true);
        return committed(operation, line);
    }

    public Line committed(JsonPath operation, String amount) {
        return committed(operation, VoteEvents.line(1, operation.getString("code"), amount, null));
    }

    private Line committed(JsonPath operation, Map<String, Object> line) {
        String vote = UUID.randomUUID().toString();
        votes.tellAs(siren, "VoteAdopted", vote, VoteEvents.adopted(vote, List.of(line)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> finance.get("/v1/vote-outcomes/" + vote).statusCode() == 200);
        String commitment = finance.read("/v1/vote-outcomes/" + vote).getString("commitmentId");
        return new Line(
                finance.read("/v1/commitments/" + commitment).getString("lines[0].id"),
                commitment,
                vote,
                operation.getString("id"));
    }

    /** What becomes of the act of a line, in the order of the versions. */
    public void act(Line line, String type, long version, Map<String, Object> data) {
        Map<String, Object> fact = new HashMap<>(data);
        fact.put("deliberationId", line.vote());
        votes.tellAs(siren, type, line.vote(), fact, version);
    }

    public void awaitState(Line line, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> finance.read("/v1/commitments/" + line.commitment())
                        .getString("state")
                        .equals(state));
    }

    public Response open(Line line, int year, String kind, Object amount) {
        return finance.post(
                "/v1/operations/" + line.operation() + "/payment-appropriations",
                Map.of("year", year, "kind", kind, "amount", amount, "votedOn", "2022-12-12", "reference", "2022-601"));
    }

    public Map<String, Object> due(Object amount, int year) {
        return new HashMap<>(Map.of(
                "amount",
                amount,
                "serviceDoneOn",
                year + "-01-15",
                "year",
                year,
                "documents",
                List.of(Map.of("title", "Facture", "sha256", "0".repeat(64), "link", "https://example.org/f.pdf"))));
    }

    /** Liquidates; the liquidation's id. */
    public String liquidated(Line line, String amount, int year) {
        return finance.created("/v1/commitment-lines/" + line.id() + "/liquidations", due(euros(amount), year))
                .getString("id");
    }

    public static Map<String, Object> orderOf(Object amount, int year) {
        return new HashMap<>(Map.of(
                "amount",
                amount,
                "year",
                year,
                "orderedOn",
                year + "-02-01",
                "beneficiary",
                Map.of("name", "Région Hauts-de-France", "siret", "20005374200017")));
    }

    public Response order(String liquidation, Object order) {
        return finance.post("/v1/liquidations/" + liquidation + "/payment-orders", order);
    }

    /** Orders; the order's id. */
    public String ordered(String liquidation, String amount, int year) {
        return order(liquidation, orderOf(euros(amount), year))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    public Response pay(String order) {
        return accountant.post(
                "/v1/payment-orders/" + order + "/payment", Map.of("reference", "VIR-1", "paidOn", "2023-03-01"));
    }

    /** A line that may be paid 60.00 of in 2023, and 60.00 liquidated of it: the liquidation. */
    public String payable(Line line) {
        open(line, 2023, "OPENING", euros("60.00")).then().statusCode(201);
        return liquidated(line, "60.00", 2023);
    }

    /** Opened, ordered, paid, accrued, carried over, lapsed and available of a year. */
    public List<String> year(String operation, int year) {
        JsonPath years = finance.read("/v1/operations/" + operation + "/payment-appropriations");
        String path = "years.find { it.year == " + year + " }.";
        return List.of("opened", "ordered", "paid", "accrued", "carriedOver", "lapsed", "available").stream()
                .map(figure -> years.getString(path + figure + ".amount"))
                .toList();
    }

    /** Standing, liquidated, ordered, paid of a line. */
    public List<String> figures(Line line) {
        JsonPath commitment = finance.read("/v1/commitments/" + line.commitment());
        return List.of("standing", "liquidated", "ordered", "paid").stream()
                .map(figure -> commitment.getString("lines[0]." + figure + ".amount"))
                .toList();
    }

    public boolean isConsistent() {
        return finance.read("/v1/consistency").getBoolean("consistent");
    }
}
