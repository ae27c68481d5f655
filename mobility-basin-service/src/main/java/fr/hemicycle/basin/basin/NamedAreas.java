package fr.hemicycle.basin.basin;

import static fr.hemicycle.basin.territory.domain.TerritoryRule.AREA_MUST_BE_ON_RECORD;

import fr.hemicycle.basin.basin.BasinResource.RecordBasinRequest;
import fr.hemicycle.basin.territory.domain.Area;
import fr.hemicycle.basin.territory.domain.Territories;
import fr.hemicycle.basin.territory.domain.Timeline;
import fr.hemicycle.basin.territory.domain.Unit;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.ProblemException.Broken;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The région and the départements that a basin names, by their codes of the day on which it is recorded. */
@ApplicationScoped
class NamedAreas {

    private final Territories territories;

    NamedAreas(Territories territories) {
        this.territories = territories;
    }

    void mustBeOnRecord(String collectivity, RecordBasinRequest request, LocalDate on) {
        List<Broken> broken = new ArrayList<>();
        look(collectivity, Unit.REGION, Map.of("/region/insee", request.region().insee()), on, broken);
        Map<String, String> departments = new LinkedHashMap<>();
        for (int i = 0; i < request.departments().size(); i++) {
            departments.put(
                    "/departments/" + i + "/insee", request.departments().get(i).insee());
        }
        look(collectivity, Unit.DEPARTMENT, departments, on, broken);
        if (!broken.isEmpty()) {
            throw ProblemException.invalid(broken);
        }
    }

    /** @param codes by the pointer to each */
    private void look(String collectivity, Unit unit, Map<String, String> codes, LocalDate on, List<Broken> broken) {
        Map<String, Timeline<Area>> known = territories.areas(collectivity, unit);
        codes.forEach((pointer, code) -> {
            if (known.getOrDefault(code, Timeline.empty()).on(on).isEmpty()) {
                broken.add(new Broken(AREA_MUST_BE_ON_RECORD.with("unit", unit, "code", code, "from", on), pointer));
            }
        });
    }
}
