package fr.hemicycle.basin.following;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.hemicycle.basin.Mobility;
import fr.hemicycle.basin.plan.PlanOffice;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A plan that is carried out, and funding-service as it tells of its money. Each has a basin of its own. */
final class Carrying {

    final Mobility own = new Mobility();
    final PlanOffice office = new PlanOffice();
    final String basin;
    final String plan;
    final String financing = UUID.randomUUID().toString();
    private final String commitment = UUID.randomUUID().toString();
    private final String share = UUID.randomUUID().toString();
    private final String line = UUID.randomUUID().toString();

    Carrying() {
        this(new Mobility().basin());
    }

    Carrying(String basin) {
        this.basin = basin;
        Map<String, Object> text = PlanOffice.text();
        PlanOffice.action(text)
                .put(
                        "funders",
                        List.of(Map.of(
                                "funder",
                                Map.of("name", "Département du Pas-de-Calais", "siren", Mobility.PAS_DE_CALAIS),
                                "amount",
                                euros("60000.00"),
                                "financingPlanId",
                                financing)));
        plan = own.created("/v1/plans", PlanOffice.planOf(basin, text)).getString("id");
    }

    static Map<String, String> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    Response progress(String action, String state, String on) {
        return own.post(
                "/v1/plans/" + plan + "/actions/" + action + "/progress",
                Map.of("state", state, "on", on, "note", "Compte rendu du pilote"));
    }

    void measured(String on, String value) {
        own.created(
                "/v1/plans/" + plan + "/measures",
                Map.of("action", "1.1", "indicator", "I1", "on", on, "value", value, "source", "Comptage"));
    }

    JsonPath following(String on) {
        return own.read("/v1/plans/" + plan + "/following?on=" + on);
    }

    /** The financing plan with one share, which its funder has decided. */
    void secured() {
        Map<String, Object> decided = Map.of(
                "shareId",
                share,
                "funder",
                Map.of("kind", "DEPARTMENT", "name", "Département du Pas-de-Calais", "siren", Mobility.PAS_DE_CALAIS),
                "amount",
                euros("60000.00"));
        own.drawnUp(financing, List.of(decided));
        own.secured(financing, decided);
    }

    void committed() {
        tell(
                "commitments.v1",
                "BudgetCommitted",
                commitment,
                Map.of("commitmentId", commitment, "lines", List.of(Map.of("line", 1, "financingPlanId", financing))),
                1);
    }

    void paid(String amount, String on, long version) {
        tell("payments.v1", "PaymentRecorded", line, payment(amount, "paidOn", on), version);
    }

    void cameBack(String amount, String on, long version) {
        tell("payments.v1", "PaymentReversed", line, payment(amount, "reversedOn", on), version);
    }

    private Map<String, Object> payment(String amount, String day, String on) {
        return Map.of("commitmentId", commitment, "line", 1, "amount", euros(amount), day, on);
    }

    /** Each time under another id, as if it had been told anew. */
    private void tell(String topic, String type, String subject, Map<String, Object> data, long version) {
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>(topic, subject, Mobility.json(data).getBytes(UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        "fr.hemicycle.funding." + type + ".v1",
                        "ce_source",
                        "/funding-service/" + Mobility.PAS_DE_CALAIS,
                        "ce_time",
                        "2023-06-28T08:00:00Z",
                        "ce_subject",
                        subject,
                        "ce_collectivity",
                        Mobility.PAS_DE_CALAIS,
                        "ce_aggregateversion",
                        Long.toString(version))
                .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        own.kafka.send(event);
    }
}
