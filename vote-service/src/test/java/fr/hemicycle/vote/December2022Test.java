package fr.hemicycle.vote;

import static fr.hemicycle.vote.Office.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.platform.test.PrintedAct;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Deliberation 2022-552 of the Département du Pas-de-Calais as this service sees it, from the members to the adopted vote,
 * through the public API; funding-service is played. The file is in scenarios/.
 */
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class December2022Test {

    private static final String SEATED_FROM = "2021-07-01";

    private final Office office = new Office();
    private final Map<String, String> ids = new HashMap<>();
    private final List<Map<String, String>> entries = new ArrayList<>();
    private final List<Map<String, Object>> seats = new ArrayList<>();

    @BeforeEach
    void aProfile() {
        office.described();
    }

    @Test
    void the_standing_committee_adopts_2022_552_by_43_of_44() throws IOException {
        register(file("roll-call"));
        String committee = body("STANDING_COMMITTEE", "Commission permanente");
        String commission = body("THEMATIC_COMMISSION", "1ère commission « Attractivité départementale et emploi »");
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            String report = report(committee);
            String expense = expense(report);
            opinion(report, commission);
            String sitting = sitting(committee);
            vote(sitting, report, expense);
            assertThat(funding.reservations()).isEqualTo(1);
        }
    }

    @Test
    void the_plenary_with_the_same_numbers_has_no_quorum_until_three_days_later() throws IOException {
        register(file("roll-call"));
        String plenary = body("PLENARY", Office.aName("Conseil départemental"));
        String sitting = thin("/v1/sittings", Map.of("bodyId", plenary, "heldOn", "2022-12-13"));
        Chamber first = new Chamber(office, plenary, List.of(), sitting);
        elevenProxies(sitting);

        office.post("/v1/deliberations/" + first.deliberation() + "/ballot", all("FOR"))
                .then()
                .statusCode(409)
                .body("code", equalTo("QUORUM_MUST_BE_REACHED"))
                .body("errors[0].source", equalTo("CGCT L3121-14"))
                .body("errors[0].figures.present", equalTo("12"))
                .body("errors[0].figures.represented", equalTo("11"))
                .body("errors[0].figures.counted", equalTo("12"))
                .body("errors[0].figures.threshold", equalTo("23"));

        String second =
                thin("/v1/sittings", Map.of("bodyId", plenary, "heldOn", "2022-12-16", "secondConvocationOf", sitting));
        office.post(
                        "/v1/deliberations/" + new Chamber(office, plenary, List.of(), second).deliberation()
                                + "/ballot",
                        all("FOR"))
                .then()
                .statusCode(201)
                .body("outcome", equalTo("ADOPTED"))
                .body("tally.votesFor", equalTo(12))
                .body("tally.absentWithoutProxy", equalTo(32))
                .body("quorum.base", equalTo("WHATEVER_THE_NUMBER"));
    }

    @Test
    void the_committee_with_the_same_numbers_reaches_its_quorum() throws IOException {
        register(file("roll-call"));
        String committee = body("STANDING_COMMITTEE", Office.aName("Commission permanente"));
        String sitting = thin("/v1/sittings", Map.of("bodyId", committee, "heldOn", "2022-12-13"));
        elevenProxies(sitting);

        office.post(
                        "/v1/deliberations/" + new Chamber(office, committee, List.of(), sitting).deliberation()
                                + "/ballot",
                        all("FOR"))
                .then()
                .statusCode(201)
                .body("outcome", equalTo("ADOPTED"))
                .body("tally.votesFor", equalTo(23))
                .body("tally.absentWithoutProxy", equalTo(21))
                .body("quorum.counted", equalTo(23));
    }

    private void register(JsonNode rollCall) {
        List<Map<String, String>> councillors = new ArrayList<>();
        List<String> attendances = new ArrayList<>();
        for (String list : List.of("present", "excused", "absent", "attendingWithoutVote", "excusedWithoutVote")) {
            for (JsonNode person : rollCall.path(list)) {
                councillors.add(Map.of(
                        "civility", person.path("civility").asText(),
                        "givenName", person.path("givenName").asText(),
                        "familyName", person.path("familyName").asText()));
                attendances.add(
                        switch (list) {
                            case "present", "attendingWithoutVote" -> "PRESENT";
                            case "absent" -> "ABSENT";
                            default -> "EXCUSED";
                        });
            }
        }
        List<String> registered = office.created("/v1/councillors", Map.of("councillors", councillors))
                .getList("items.id");
        for (int i = 0; i < registered.size(); i++) {
            String id = registered.get(i);
            ids.put(
                    councillors.get(i).get("givenName") + " "
                            + councillors.get(i).get("familyName"),
                    id);
            entries.add(Map.of("councillorId", id, "attendance", attendances.get(i)));
            seats.add(Map.of("councillorId", id, "voting", i < 44, "from", SEATED_FROM));
        }
        assertThat(ids).hasSize(47);
    }

    private String body(String kind, String name) {
        String body =
                office.created("/v1/bodies", Map.of("kind", kind, "name", name)).getString("id");
        office.created("/v1/bodies/" + body + "/seats", Map.of("seats", seats));
        return body;
    }

    private static String texts(JsonNode paragraphs) {
        return StreamSupport.stream(paragraphs.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("\n\n"));
    }

    private String report(String committee) throws IOException {
        JsonNode file = file("report");
        List<Map<String, String>> sections = StreamSupport.stream(
                        file.path("sections").spliterator(), false)
                .map(section -> Map.of(
                        "heading", section.path("heading").asText(),
                        "text", texts(section.path("paragraphs"))))
                .toList();
        return office.created(
                        "/v1/reports",
                        Map.of(
                                "number", file.path("number").asInt(),
                                "title", file.path("title").asText(),
                                "bodyId", committee,
                                "sittingDate", file.path("sittingDate").asText(),
                                "scope", Map.of("territories", "ALL", "cantons", "ALL", "intercommunalities", "ALL"),
                                "sections", sections))
                .getString("id");
    }

    private String expense(String report) {
        office.post("/v1/reports/" + report + "/expenses", Office.expenseOf("60000.00"))
                .then()
                .statusCode(201)
                .body("budget.operationLabel", equalTo("Appui aux parcours intégrés 2021-2027"))
                .body("budget.authorisation.amount", equalTo("15680078.60"))
                .body("budget.available.amount", equalTo("3313235.27"))
                .body("budget.proposed.amount", equalTo("60000.00"))
                .body("budget.remaining.amount", equalTo("3253235.27"));
        return office.read("/v1/reports/" + report).getString("expenses[0].id");
    }

    private void opinion(String report, String commission) {
        office.created(
                "/v1/reports/" + report + "/opinions",
                Map.of("commissionId", commission, "givenOn", "2022-11-28", "opinion", "FAVOURABLE"));
    }

    private String sitting(String committee) throws IOException {
        JsonNode rollCall = file("roll-call");
        String sitting = office.sitting(committee, rollCall.path("heldOn").asText());
        office.post(
                        "/v1/sittings/" + sitting + "/roll-call",
                        Map.of(
                                "presidentId", id(rollCall.path("president")),
                                "secretaryId", id(rollCall.path("secretary")),
                                "entries", entries))
                .then()
                .statusCode(201)
                .body("rollCall", hasSize(47))
                .body("rollCall.findAll { it.voting && it.attendance == 'PRESENT' }", hasSize(31))
                .body("rollCall.findAll { it.voting && it.attendance == 'EXCUSED' }", hasSize(12))
                .body("rollCall.findAll { it.voting && it.attendance == 'ABSENT' }.familyName", contains("BRIOIS"))
                .body("rollCall.findAll { !it.voting }.familyName", contains("LEVEUGLE", "COTTIGNY", "DAGBERT"))
                .body("quorum.counted", equalTo(31));
        List<Map<String, String>> pairs = StreamSupport.stream(
                        rollCall.path("proxies").path("pairs").spliterator(), false)
                .map(pair -> Map.of("giverId", id(pair.path("giver")), "holderId", id(pair.path("holder"))))
                .toList();
        office.post("/v1/sittings/" + sitting + "/proxies", Map.of("proxies", pairs))
                .then()
                .statusCode(201)
                .body("proxies", hasSize(12))
                .body("quorum.inOffice", equalTo(44))
                .body("quorum.present", equalTo(31))
                .body("quorum.represented", equalTo(12))
                .body("quorum.counted", equalTo(43))
                .body("quorum.threshold", equalTo(23))
                .body("quorum.reached", equalTo(true))
                .body("quorum.rule.source", equalTo("CGCT L3121-14-1"));
        return sitting;
    }

    private void vote(String sitting, String report, String expense) throws IOException {
        JsonNode file = file("deliberation");
        List<Map<String, Object>> articles = new ArrayList<>();
        for (JsonNode article : file.path("articles")) {
            Map<String, Object> text = new HashMap<>(Map.of(
                    "number", article.path("number").asInt(),
                    "text", article.path("text").asText()));
            if (article.path("number").asInt() == 2) {
                text.put("effect", Map.of("kind", "COMMIT_FUNDS", "expenseIds", List.of(expense)));
            }
            articles.add(text);
        }
        List<String> visas = new ArrayList<>();
        file.path("visas").forEach(visa -> visas.add(visa.asText()));
        String deliberation = office.created(
                        "/v1/deliberations",
                        Map.of(
                                "number", "2022-552",
                                "sittingId", sitting,
                                "reportId", report,
                                "title", file.path("title").asText(),
                                "visas", visas,
                                "articles", articles))
                .getString("id");
        office.post("/v1/deliberations/" + deliberation + "/ballot", all("FOR"))
                .then()
                .statusCode(201)
                .body("outcome", equalTo("ADOPTED"))
                .body("tally.inOffice", equalTo(44))
                .body("tally.votesFor", equalTo(43))
                .body("tally.votesAgainst", equalTo(0))
                .body("tally.abstentions", equalTo(0))
                .body("tally.notTakingPart", equalTo(0))
                .body("tally.absentWithoutProxy", equalTo(1))
                .body("castingVote", equalTo(false))
                .body("reasons.source", contains("CGCT L3121-14-1", "CGCT L3121-13", "CGCT L3121-14 al. 3"))
                .body(
                        "reasons[0].sentence",
                        equalTo(
                                "Quorum : 43 membres comptés (31 présents, 12 représentés) pour un seuil de 23 sur 44 en"
                                        + " exercice."))
                .body("reasons[2].sentence", equalTo("Suffrages exprimés : 43, dont 43 pour et 0 contre."));
        printed(deliberation, sitting, report, visas);
        office.get("/v1/deliberations?number=2022-552")
                .then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("ADOPTED"))
                .body("items[0].visas", hasSize(5))
                .body("items[0].articles", hasSize(3))
                .body("items[0].commitment.state", equalTo("AWAITED"));
    }

    /** Section by section, as the act reads. */
    private void printed(String deliberation, String sitting, String report, List<String> visas) throws IOException {
        PrintedAct act = pdf("/v1/deliberations/" + deliberation + "/document", "2022-552.pdf");
        act.reads(
                "COMMISSION PERMANENTE DU CONSEIL DÉPARTEMENTAL",
                "Réunion du 13 décembre 2022",
                "Présidence de M. Jean-Claude LEROY",
                "Secrétaire : Mme Brigitte PASSEBOSC",
                "Étaient présents : M. Jean-Claude LEROY, Mme Mireille HINGREZ-CÉRÉDA",
                "M. Ludovic PAJOT.",
                "Excusé(s) : Mme Blandine DRAIN",
                "M. Frédéric MELCHIOR.",
                "Absent(s) : M. Steeve BRIOIS.",
                "Assistant également sans voix délibérative : Mme Emmanuelle LEVEUGLE, M. Jean-Louis COTTIGNY.",
                "Excusé(s) sans voix délibérative : M. Michel DAGBERT.",
                "CONTRIBUTION AU FINANCEMENT",
                "(N° 2022-552)",
                "La Commission permanente du Conseil départemental du Pas-de-Calais,");
        act.reads(visas.toArray(String[]::new));
        act.reads(
                visas.getLast(),
                "Après en avoir délibéré,",
                "DÉCIDE :",
                "Article 1 :",
                "Article 2 :",
                "60 000 €",
                "Article 3 :",
                "C01-564H02",
                "6568/93564",
                "15\u202F680\u202F078,60",
                "60\u202F000,00",
                "Pour : 43 voix",
                "Contre : 0 voix",
                "Abstention : 0 voix",
                "Absent sans délégation de vote : 1",
                "(Adopté)",
                "Signature :");
        act.isMadeToLast();
        PrintedAct printedReport = pdf("/v1/reports/" + report + "/document", "rapport-49.pdf");
        printedReport.reads(
                "DÉPARTEMENT DU PAS-DE-CALAIS",
                "COMMISSION PERMANENTE DU CONSEIL DÉPARTEMENTAL",
                "Réunion du 13 décembre 2022",
                "Tous les EPCI",
                "3\u202F313\u202F235,27",
                "3\u202F253\u202F235,27",
                "avis favorable",
                "Le Président du Conseil départemental :");
        printedReport.isMadeToLast();
        PrintedAct minutes = pdf("/v1/sittings/" + sitting + "/minutes", "minutes.pdf");
        minutes.reads("Ordre du jour", "N° 2022-552", "(Adopté)");
        minutes.isMadeToLast();
        PrintedAct list = pdf("/v1/sittings/" + sitting + "/deliberations-list", "list.pdf");
        list.reads("2022-552", "Adopté");
        list.isMadeToLast();
    }

    private PrintedAct pdf(String path, String name) throws IOException {
        PrintedAct act = new PrintedAct(office.request()
                .accept("application/pdf")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        act.keep(name);
        return act;
    }

    /** A sitting with the first 12 members there and nobody else. */
    private String thin(String path, Map<String, String> request) {
        String sitting = office.created(path, request).getString("id");
        List<Map<String, String>> few = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            few.add(Map.of("councillorId", member(i), "attendance", i < 12 ? "PRESENT" : "EXCUSED"));
        }
        office.created(
                "/v1/sittings/" + sitting + "/roll-call",
                Map.of("presidentId", member(0), "secretaryId", member(1), "entries", few));
        return sitting;
    }

    private void elevenProxies(String sitting) {
        List<Map<String, String>> proxies = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            proxies.add(Map.of("giverId", member(12 + i), "holderId", member(i)));
        }
        office.created("/v1/sittings/" + sitting + "/proxies", Map.of("proxies", proxies));
    }

    private String member(int number) {
        return String.valueOf(entries.get(number).get("councillorId"));
    }

    private String id(JsonNode name) {
        return String.valueOf(ids.get(name.asText()));
    }

    private static JsonNode file(String name) throws IOException {
        return new ObjectMapper()
                .readTree(Path.of(
                                System.getProperty("hemicycle.root"),
                                "scenarios",
                                "2022-12-13-pas-de-calais",
                                name + ".json")
                        .toFile());
    }
}
