package fr.hemicycle.localstack.scenario;

import static fr.hemicycle.localstack.scenario.Act.each;
import static fr.hemicycle.localstack.scenario.Act.euros;
import static fr.hemicycle.localstack.scenario.Act.name;
import static fr.hemicycle.localstack.scenario.Act.texts;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.localstack.LocalStackException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Chapter 1: the assembly, the budget and the territory as they stand before the story begins. */
final class Actors {

    private static final List<String> VOTING = List.of("present", "excused", "absent");
    private static final List<String> WITHOUT_VOTE = List.of("attendingWithoutVote", "excusedWithoutVote");

    private final Cast cast;

    Actors(Cast cast) {
        this.cast = cast;
    }

    void play() {
        cast.story().chapter("Territory and actors");
        groups();
        councillors();
        bodies();
        operation();
        basins();
    }

    private void groups() {
        List<String> names = new ArrayList<>();
        each(cast.act.file("groups").path("groups")).forEach(group -> {
            String name = group.path("name").asText();
            names.add(name);
            cast.named(
                    name,
                    cast.once(cast.clerk, "/v1/political-groups", Map.of("name", name), name)
                            .expect(201));
        });
        cast.story().check("political groups", 4, names.size());
    }

    private void councillors() {
        Map<String, String> groupByMember = new HashMap<>();
        each(cast.act.file("groups").path("groups"))
                .forEach(group -> each(group.path("members"))
                        .forEach(member -> groupByMember.put(
                                member.path("name").asText(), group.path("name").asText())));
        List<Map<String, String>> councillors = people(VOTING, WITHOUT_VOTE).stream()
                .map(person -> {
                    Map<String, String> councillor = new HashMap<>(Map.of(
                            "civility", person.path("civility").asText(),
                            "givenName", person.path("givenName").asText(),
                            "familyName", person.path("familyName").asText()));
                    String group = groupByMember.get(name(person));
                    if (group != null) {
                        councillor.put("groupId", cast.id(group));
                    }
                    return councillor;
                })
                .toList();
        JsonNode items = cast.once(cast.clerk, "/v1/councillors", Map.of("councillors", councillors), "councillors")
                .expect(201)
                .body()
                .path("items");
        each(items).forEach(item -> cast.remember(name(item), item.path("id").asText()));
    }

    private void bodies() {
        each(cast.act.file("collectivity").path("bodies")).forEach(body -> {
            Map<String, String> request = Map.of(
                    "kind",
                    body.path("kind").asText(),
                    "name",
                    body.path("name").asText());
            cast.named(
                    body.path("kind").asText(),
                    cast.once(
                                    cast.clerk,
                                    "/v1/bodies",
                                    request,
                                    body.path("kind").asText())
                            .expect(201));
        });
        String from = cast.act.file("roll-call").path("seats").path("from").asText();
        List<Map<String, Object>> seats = new ArrayList<>();
        people(VOTING, List.of()).forEach(person -> seats.add(seat(person, true, from)));
        people(List.of(), WITHOUT_VOTE).forEach(person -> seats.add(seat(person, false, from)));
        String path = "/v1/bodies/" + cast.id("STANDING_COMMITTEE") + "/seats";
        cast.once(cast.clerk, path, Map.of("seats", seats), "seats").expect(201);
        JsonNode inOffice =
                cast.clerk.get(path + "?on=2022-12-13").expect(200).body().path("items");
        cast.story()
                .check(
                        "commission permanente on 13 décembre 2022, members with a vote",
                        44L,
                        each(inOffice)
                                .filter(seat -> seat.path("voting").asBoolean())
                                .count());
        cast.story()
                .check(
                        "and councillors without a vote",
                        3L,
                        each(inOffice)
                                .filter(seat -> !seat.path("voting").asBoolean())
                                .count());
    }

    private Map<String, Object> seat(JsonNode person, boolean voting, String from) {
        return Map.of("councillorId", cast.id(name(person)), "voting", voting, "from", from);
    }

    private List<JsonNode> people(List<String> voting, List<String> withoutVote) {
        JsonNode rollCall = cast.act.file("roll-call");
        List<JsonNode> people = new ArrayList<>();
        voting.forEach(list -> each(rollCall.path(list)).forEach(people::add));
        withoutVote.forEach(list -> each(rollCall.path(list)).forEach(people::add));
        return people;
    }

    private void operation() {
        JsonNode chart = cast.once(cast.finance, "/v1/charts/shipped/M52-2021", Map.of(), "chart")
                .expect(201)
                .body();
        cast.once(
                        cast.finance,
                        "/v1/charts/M52/2021/carry-overs",
                        Map.of(
                                "year",
                                2022,
                                "reason",
                                "Plan de comptes M52 publié pour 2021, tenu pour valable en 2022 : celui de 2022 n'est pas au dossier"),
                        "chart for 2022")
                .expect(201);
        cast.story()
                .check(
                        "official chart of accounts, M52 of 2021: accounts by nature",
                        1706,
                        chart.path("accounts").path("natures").asInt());
        JsonNode file = cast.act.file("operation");
        JsonNode operation = cast.named(
                "operation",
                cast.once(
                                cast.finance,
                                "/v1/operations",
                                Map.of(
                                        "code", file.path("code"),
                                        "label", file.path("label"),
                                        "section", file.path("section"),
                                        "authorisationKind", file.path("authorisationKind"),
                                        "authorised",
                                                euros(file.path("authorised").asText()),
                                        "imputation", file.path("imputation"),
                                        "opening",
                                                Map.of(
                                                        "used",
                                                        euros(file.path("opening")
                                                                .path("used")
                                                                .asText()),
                                                        "provenance",
                                                        file.path("opening").path("provenance"))),
                                "operation")
                        .expect(201));
        JsonNode balance = operation.path("balance");
        JsonNode imputation = operation.path("imputation");
        cast.story()
                .check(
                        "operation " + operation.path("code").asText() + ", imputation",
                        "6568/93564 (M52, 2022)",
                        "%s/%s (%s, %s)"
                                .formatted(
                                        imputation.path("nature").asText(),
                                        imputation.path("function").asText(),
                                        imputation.path("nomenclature").asText(),
                                        imputation.path("year").asText()));
        cast.story().check("authorised (AE)", "15 680 078,60 €", French.euros(balance.path("authorised")));
        cast.story().check("already used", "12 366 843,33 €", French.euros(balance.path("committed")));
        cast.story().check("available", "3 313 235,27 €", French.euros(balance.path("available")));
    }

    /** They come with the service. */
    private void basins() {
        List<JsonNode> shipped = each(cast.mobility
                        .get("/v1/basins?limit=200")
                        .expect(200)
                        .body()
                        .path("items"))
                .toList();
        each(cast.act.file("basins").path("basins")).forEach(basin -> {
            String name = basin.path("name").asText();
            JsonNode found = shipped.stream()
                    .filter(each -> each.path("name").asText().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new LocalStackException("the service has no basin " + name));
            cast.remember(name, found.path("id").asText());
            cast.story()
                    .check(
                            "basin %s, which touches %s, with the places of the report"
                                    .formatted(
                                            name,
                                            each(found.path("departments"))
                                                    .map(department -> department
                                                            .path("name")
                                                            .asText())
                                                    .collect(Collectors.joining(" and "))),
                            basin.properties().stream()
                                    .allMatch(field -> field.getValue().equals(found.path(field.getKey()))));
            cast.story().tell("  named places: " + String.join(", ", texts(found.path("places"))));
        });
        cast.story().check("mobility basins that the report names", 4, shipped.size());
    }
}
