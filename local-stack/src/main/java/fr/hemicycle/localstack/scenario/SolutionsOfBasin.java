package fr.hemicycle.localstack.scenario;

import static fr.hemicycle.localstack.scenario.Act.each;
import static fr.hemicycle.localstack.scenario.Act.euros;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person without a licence can use in Arras. The report names « Mamobilité62 », the platform of the département; where it can be
 * used and the other services are invented.
 */
final class SolutionsOfBasin {

    private static final String SOLUTIONS = "/v1/mobility-solutions";
    private static final String ARRAS = "62041";
    private static final String CU_ARRAS = "200033579";
    private static final String INVENTED = "Exemple inventé";

    private final Cast cast;

    SolutionsOfBasin(Cast cast) {
        this.cast = cast;
    }

    void play() {
        cast.story().inventedChapter("What a person without a licence can use in Arras");
        Map<String, Object> department = Map.of("name", "Département du Pas-de-Calais", "siren", "226200012");
        Map<String, Object> association = Map.of("name", "Association de mobilité (inventée)");
        Map<String, Object> platform =
                solution("Mamobilité62", "ONE_STOP_PLATFORM", department, List.of("EVERYONE"), false, "2021-09-01");
        platform.put(
                "provenance",
                "Rapport n° 49 du 13/12/2022 : « créé en septembre 2021 », « guichet unique départemental de la"
                        + " mobilité solidaire ». Jour, publics et périmètre inventés.");
        record(platform);
        Map<String, Object> shuttle = solution(
                "Navette à la demande (inventée)",
                "TRANSPORT_ON_DEMAND",
                association,
                List.of("WITHOUT_LICENCE", "JOB_SEEKER"),
                false,
                "2026-01-01");
        shuttle.put("price", Map.of("amount", euros("2.00"), "per", "trajet"));
        shuttle.put("conditions", "Réservation la veille avant 17 heures.");
        record(shuttle);
        record(solution(
                "Location à tarif solidaire (inventée)",
                "VEHICLE_HIRE",
                association,
                List.of("EVERYONE"),
                true,
                "2026-01-01"));

        JsonNode found = cast.mobility
                .get(SOLUTIONS + "?commune=" + ARRAS + "&public=WITHOUT_LICENCE&on=2026-11-26")
                .expect(200)
                .body()
                .path("items");
        cast.story()
                .check(
                        "found for a person without a licence, of three",
                        List.of("Mamobilité62", "Navette à la demande (inventée)"),
                        each(found).map(item -> item.at("/terms/name").asText()).toList());
        cast.story()
                .check(
                        "found by the intercommunality",
                        "CU d'Arras",
                        found.at("/0/matches/0/name").asText());
        Map<String, Object> nowhere = new HashMap<>(platform);
        nowhere.put("perimeter", perimeter(List.of("62999"), List.of()));
        cast.refused(
                "a solution in a commune that does not exist",
                cast.mobility.post(SOLUTIONS, nowhere),
                "SOLUTION_PLACE_MUST_BE_ON_RECORD");
        Map<String, Object> ofSomebody = new HashMap<>(platform);
        ofSomebody.put("beneficiary", "Camille EXEMPLE");
        cast.refused(
                "a solution with a person in it", cast.mobility.post(SOLUTIONS, ofSomebody), "PROPERTY_MUST_BE_KNOWN");
    }

    private void record(Map<String, Object> solution) {
        cast.once(cast.mobility, SOLUTIONS, solution, "solution " + solution.get("name"))
                .expect(201);
    }

    private static Map<String, Object> solution(
            String name,
            String kind,
            Map<String, Object> operator,
            List<String> publics,
            boolean needsLicence,
            String from) {
        return new HashMap<>(Map.of(
                "name", name,
                "kind", kind,
                "operator", operator,
                "publics", publics,
                "needsLicence", needsLicence,
                "perimeter", perimeter(List.of(), List.of(CU_ARRAS)),
                "from", from,
                "provenance", INVENTED,
                "actions", List.of()));
    }

    private static Map<String, Object> perimeter(List<String> communes, List<String> epcis) {
        return Map.of("communes", communes, "epcis", epcis, "basinIds", List.of());
    }
}
