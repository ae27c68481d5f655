package fr.hemicycle.localstack.scenario;

import static fr.hemicycle.localstack.scenario.Act.each;
import static fr.hemicycle.localstack.scenario.Act.euros;
import static fr.hemicycle.localstack.scenario.Act.name;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.localstack.Role;
import fr.hemicycle.localstack.Service;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The last chapter: a deliberation whose ballot is left to the reader, and examples in the description that work. */
final class YourTurn {

    private final Cast cast;

    YourTurn(Cast cast) {
        this.cast = cast;
    }

    void play() {
        cast.story().inventedChapter("Left open for you: close a ballot yourself");
        Map<String, Object> imputation =
                Map.of("nomenclature", "M52", "year", 2022, "nature", "6568", "function", "93564");
        cast.once(
                        cast.finance,
                        "/v1/operations",
                        Map.of(
                                "code", "C01-ESSAI",
                                "label", "Opération d'essai",
                                "section", "OPERATING",
                                "authorisationKind", "COMMITMENT_AUTHORISATION",
                                "authorised", euros("10000.00"),
                                "imputation", imputation),
                        "operation to try")
                .expect(201);
        String report = new CounterExamples(cast).report("report to try", 905);
        JsonNode expense = cast.once(
                        cast.clerk,
                        report + "/expenses",
                        Map.of("operationCode", "C01-ESSAI", "imputation", imputation, "amount", euros("500.00")),
                        "expense to try")
                .expect(201)
                .body();
        new CounterExamples(cast)
                .deliberation(
                        "to try",
                        "2023-905",
                        "full sitting",
                        "report to try",
                        List.of(expense.path("id").asText()));
        others();
        webhooks();
        grants();
        cast.story()
                .tell(
                        "Deliberation 2023-905 would commit 500,00 € of operation C01-ESSAI. In the Swagger UI of vote-service,"
                                + " with the clerk's token: POST /v1/deliberations/{id}/ballot, as the example stands.");
        cast.await(() -> text(Service.VOTE).contains(cast.id("to try")));
        cast.story()
                .check(
                        "the examples of the description name it",
                        text(Service.VOTE).contains(cast.id("to try")));
        for (Service service : Service.values()) {
            // A service looks up what its examples speak of every second.
            cast.await(() -> unanswered(service).isEmpty());
            cast.story()
                    .check(
                            "GET examples of %s that answer 200, of %d"
                                    .formatted(service.folder(), reads(service).size()),
                            List.of(),
                            unanswered(service));
        }
    }

    private List<String> unanswered(Service service) {
        return reads(service).stream()
                .filter(path -> reader(service).get(path).status() != 200)
                .toList();
    }

    /** Who publishes grants, and what counts as one: the share of the act is a participation, so the public list leaves it out. */
    private void grants() {
        Map<String, Object> settings = Map.of(
                "name",
                "Département du Pas-de-Calais",
                "siret",
                "22620001200012",
                "grantNatures",
                Stream.of("657", "204")
                        .map(prefix -> Map.of(
                                "nomenclature",
                                "M52",
                                "prefix",
                                prefix,
                                "fromYear",
                                2021,
                                "provenance",
                                "Plan de comptes M52 de 2021"))
                        .toList());
        Api.Answer described = cast.finance.get("/v1/award-settings").expect(200);
        if (!described.body().has("name")) {
            cast.finance.put("/v1/award-settings", settings, described.etag()).expect(200);
        }
        cast.story()
                .check(
                        "why the share of the act is not in the file of grants (SCDL)",
                        "PUBLISHED_AWARD_MUST_BE_A_GRANT",
                        each(cast.finance
                                        .get("/v1/open-data/subventions/left-out?collectivity=" + Scenario.COLLECTIVITY)
                                        .expect(200)
                                        .body()
                                        .path("items"))
                                .filter(each ->
                                        each.path("deliberationNumber").asText().equals("2022-552"))
                                .map(each -> each.at("/reasons/0/code").asText())
                                .findFirst()
                                .orElse(""));
    }

    /** What the other examples speak of: an agent and an appointment; candidates and dates are made up. */
    private void others() {
        cast.once(
                        cast.clerk,
                        "/v1/agents",
                        Map.of(
                                "givenName", "Maryline",
                                "familyName", "VINCLAIRE",
                                "capacity", "Directrice Générale des Services",
                                "from", "2022-01-01"),
                        "agent")
                .expect(201);
        String programme = cast.once(
                        cast.finance,
                        "/v1/programmes",
                        Map.of("code", "INSERTION", "label", "Insertion professionnelle (programme inventé)"),
                        "programme")
                .expect(201)
                .body()
                .path("id")
                .asText();
        cast.once(
                        cast.finance,
                        "/v1/programmes/" + programme + "/operations",
                        Map.of("operationCode", "C01-564H02"),
                        "operation of the programme")
                .expect(201);
        String budget = cast.once(
                        cast.finance,
                        "/v1/budgets",
                        Map.of(
                                "name", "Budget principal",
                                "year", 2022,
                                "nomenclature", "M52",
                                "organisation", "Département du Pas-de-Calais",
                                "siret", "22620001200012",
                                "sectionsMustBalance", false),
                        "budget")
                .expect(201)
                .body()
                .path("id")
                .asText();
        cast.once(
                        cast.finance,
                        "/v1/budgets/" + budget + "/stages",
                        Map.of(
                                "kind", "INITIAL",
                                "deliberationNumber", "2022-000 (inventée)",
                                "body", "PLENARY",
                                "adoptedOn", "2022-03-21",
                                "lines",
                                        List.of(Map.of(
                                                "section", "OPERATING",
                                                "direction", "EXPENSE",
                                                "movement", "REAL",
                                                "chapter", "9356",
                                                "nature", "6568",
                                                "function", "93564",
                                                "proposed", euros("60000.00"),
                                                "voted", euros("60000.00")))),
                        "stage of the budget")
                .expect(201);
        List<Map<String, Object>> candidates = List.of("A", "B").stream()
                .map(letter -> Map.<String, Object>of(
                        "name",
                        "Candidature " + letter,
                        "persons",
                        List.of(Map.of(
                                "councillorId",
                                cast.id(name(
                                        cast.act.file("roll-call").at("/present/" + (letter.equals("A") ? 2 : 3)))),
                                "bornOn",
                                "1950-01-01"))))
                .toList();
        String made = cast.once(
                        cast.clerk,
                        "/v1/appointments",
                        appointmentOf(candidates.subList(0, 1)),
                        "appointment without a vote")
                .expect(201)
                .body()
                .path("id")
                .asText();
        cast.once(cast.clerk, "/v1/appointments", appointmentOf(candidates), "appointment")
                .expect(201);
        // Its record is sealed within seconds.
        cast.await(() ->
                reader(Service.VOTE).get("/v1/appointments/" + made + "/proof").status() == 200);
    }

    /** A subscription in each service, paused: start a receiver on that port and resume it. */
    private void webhooks() {
        for (Service service : Service.values()) {
            String id = cast.once(
                            reader(service),
                            "/v1/webhooks",
                            Map.of(
                                    "url", "http://127.0.0.1:8090/hemicycle",
                                    "description", "Un récepteur sur cette machine",
                                    "begin", "START"),
                            "webhook")
                    .expect(201)
                    .body()
                    .at("/webhook/id")
                    .asText();
            cast.once(reader(service), "/v1/webhooks/" + id + "/pause", Map.of(), "pause of the webhook")
                    .expect(200);
        }
    }

    private Map<String, Object> appointmentOf(List<Map<String, Object>> candidates) {
        return Map.of(
                "sittingId", cast.id("full sitting"),
                "title", "Désignation (candidatures et dates inventées)",
                "candidates", candidates,
                "roundRules", List.of(Map.of("threshold", "RELATIVE", "source", "exemple inventé")),
                "tie", Map.of("rule", "ELDER", "source", "exemple inventé"));
    }

    private Api.Caller reader(Service service) {
        return cast.stage.api().caller(service, Role.ADMIN, Scenario.COLLECTIVITY);
    }

    private JsonNode description(Service service) {
        return reader(service).get("/q/openapi?format=json").expect(200).body();
    }

    private String text(Service service) {
        return description(service).toString();
    }

    /** Every read below /v1, with the first example of each parameter that has one. */
    private List<String> reads(Service service) {
        List<String> reads = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path :
                description(service).path("paths").properties()) {
            if (path.getKey().startsWith("/v1/") && path.getValue().has("get")) {
                reads.add(filled(path.getKey(), path.getValue().path("get").path("parameters")));
            }
        }
        return reads;
    }

    private static String filled(String template, JsonNode parameters) {
        List<String> query = new ArrayList<>();
        String path = template;
        for (JsonNode parameter : each(parameters).toList()) {
            for (JsonNode example : parameter.path("examples")) {
                String name = parameter.path("name").asText();
                JsonNode shown = example.path("value");
                // Of a list, as of several examples, the first.
                String value =
                        URLEncoder.encode((shown.isArray() ? shown.path(0) : shown).asText(), StandardCharsets.UTF_8);
                switch (parameter.path("in").asText()) {
                    case "path" -> path = path.replace("{" + name + "}", value);
                    case "query" -> query.add(name + "=" + value);
                    default -> {}
                }
                break;
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }
}
