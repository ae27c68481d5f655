package fr.hemicycle.funding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Budgets and stages as the finance department asks for them: valid requests that a test changes in one thing. */
public final class BudgetRequests {

    private BudgetRequests() {}

    public static Map<String, Object> budget(String name, int year) {
        return new HashMap<>(Map.of(
                "name",
                name,
                "year",
                year,
                "nomenclature",
                "M52",
                "organisation",
                "Département du Pas-de-Calais",
                "siret",
                "22620001200012",
                "sectionsMustBalance",
                false));
    }

    public static Map<String, Object> stage(
            String kind, String number, String adoptedOn, List<Map<String, Object>> lines) {
        return new HashMap<>(Map.of(
                "kind", kind, "deliberationNumber", number, "body", "PLENARY", "adoptedOn", adoptedOn, "lines", lines));
    }

    public static Map<String, Object> line(String chapter, String voted) {
        return new HashMap<>(Map.of(
                "section",
                "OPERATING",
                "direction",
                "EXPENSE",
                "movement",
                "REAL",
                "chapter",
                chapter,
                "proposed",
                Treasury.euros("60000.00"),
                "voted",
                Treasury.euros(voted)));
    }
}
