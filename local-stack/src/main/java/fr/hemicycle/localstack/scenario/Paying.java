package fr.hemicycle.localstack.scenario;

import static fr.hemicycle.localstack.scenario.Act.euros;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.localstack.Role;
import fr.hemicycle.localstack.Service;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** From the commitment to the payment of its advance, and the end of the year of the vote. */
final class Paying {

    private static final String ADVANCE = "30000.00";

    private final Cast cast;
    private final Api.Caller accountant;

    Paying(Cast cast) {
        this.cast = cast;
        this.accountant = cast.stage.api().caller(Service.FUNDING, Role.ACCOUNTANT, Scenario.COLLECTIVITY);
    }

    void play() {
        cast.story().inventedChapter("The advance is due, ordered and paid");
        JsonNode commitment = commitment();
        String line = commitment.at("/lines/0/id").asText();
        LocalDate day = LocalDate.parse(commitment.path("boundOn").asText());
        open(2022, "60000.00", "2022-01-31");
        closeYear();
        open(day.getYear(), ADVANCE, day.toString());
        schedule(line);
        String liquidation = cast.once(
                        cast.finance,
                        "/v1/commitment-lines/" + line + "/liquidations",
                        Map.of(
                                "amount", euros(ADVANCE),
                                "serviceDoneOn", day.toString(),
                                "year", day.getYear(),
                                "item", 1,
                                "documents",
                                        List.of(Map.of(
                                                "title", "Appel de fonds (inventé)",
                                                "sha256", "0".repeat(64),
                                                "link", "https://www.example.org/appel.pdf"))),
                        "liquidation")
                .expect(201)
                .body()
                .path("id")
                .asText();
        String path = "/v1/liquidations/" + liquidation + "/payment-orders";
        cast.refused(
                "an order of one cent more than is due",
                cast.finance.post(path, orderOf("30000.01", day)),
                "LIQUIDATION_MUST_COVER_THE_ORDER");
        String order = cast.once(cast.finance, path, orderOf(ADVANCE, day), "payment order")
                .expect(201)
                .body()
                .path("id")
                .asText();
        JsonNode paid = cast.once(
                        accountant,
                        "/v1/payment-orders/" + order + "/payment",
                        Map.of("reference", "FICTIF-VIREMENT-1", "paidOn", day.toString()),
                        "payment")
                .expect(201)
                .body();
        cast.story()
                .check(
                        "the order, once the accountant has paid",
                        "PAID",
                        paid.path("state").asText());
        cast.story()
                .check(
                        "paid of the commitment",
                        "30 000,00 €",
                        French.euros(commitment().at("/lines/0/paid")));
    }

    private JsonNode commitment() {
        return cast.finance
                .get("/v1/commitments?deliberationId=" + cast.id("deliberation"))
                .expect(200)
                .body()
                .at("/items/0");
    }

    private void open(int year, String amount, String votedOn) {
        cast.once(
                        cast.finance,
                        "/v1/operations/" + cast.id("operation") + "/payment-appropriations",
                        Map.of(
                                "year",
                                year,
                                "kind",
                                "OPENING",
                                "amount",
                                euros(amount),
                                "votedOn",
                                votedOn,
                                "reference",
                                "FICTIF-BUDGET-" + year),
                        "payment appropriation " + year)
                .expect(201);
    }

    /** Nothing was ordered in the year of the vote: what it has committed goes on to the next. */
    private void closeYear() {
        JsonNode closing = cast.once(
                        cast.finance, "/v1/financial-years/2022/closing", Map.of("carryOver", true), "closing of 2022")
                .expect(201)
                .body();
        cast.story()
                .check(
                        "carried over at the end of 2022",
                        "60 000,00 €",
                        French.euros(closing.at("/total/carriedOver")));
    }

    private void schedule(String line) {
        Api.Answer current = cast.finance
                .get("/v1/commitment-lines/" + line + "/payment-schedule")
                .expect(200);
        if (current.body().path("version").asInt() > 0) {
            return;
        }
        cast.finance
                .put(
                        "/v1/commitment-lines/" + line + "/payment-schedule",
                        Map.of(
                                "items",
                                List.of(
                                        Map.of(
                                                "number",
                                                1,
                                                "kind",
                                                "ADVANCE",
                                                "amount",
                                                euros(ADVANCE),
                                                "condition",
                                                "Acte exécutoire"),
                                        Map.of(
                                                "number",
                                                2,
                                                "kind",
                                                "BALANCE",
                                                "amount",
                                                euros("30000.00"),
                                                "condition",
                                                "Remise des livrables"))),
                        current.etag())
                .expect(200);
    }

    private static Map<String, Object> orderOf(String amount, LocalDate day) {
        return Map.of(
                "amount", euros(amount),
                "year", day.getYear(),
                "orderedOn", day.toString(),
                "beneficiary", Map.of("name", "Région Hauts-de-France", "siret", "20005374200017"));
    }
}
