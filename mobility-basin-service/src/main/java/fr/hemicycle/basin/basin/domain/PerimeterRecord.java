package fr.hemicycle.basin.basin.domain;

import fr.hemicycle.basin.territory.domain.Area;
import fr.hemicycle.basin.territory.domain.Timeline;
import java.util.Map;
import java.util.UUID;

/**
 * What is on record before an import of perimeters.
 *
 * @param basins by name
 * @param intercommunalities by SIREN
 */
public record PerimeterRecord(
        Map<String, KnownBasin> basins,
        Map<Member, Timeline<Member>> members,
        Map<String, Timeline<Area>> intercommunalities) {

    public PerimeterRecord {
        basins = Map.copyOf(basins);
        members = Map.copyOf(members);
        intercommunalities = Map.copyOf(intercommunalities);
    }

    String name(UUID basin) {
        return basins.values().stream()
                .filter(each -> each.id().equals(basin))
                .map(KnownBasin::name)
                .findFirst()
                .orElseThrow();
    }
}
