package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.basin.domain.Basins;
import fr.hemicycle.basin.plan.domain.BasinArea;
import fr.hemicycle.basin.territory.domain.Territories;
import fr.hemicycle.basin.territory.domain.Today;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The areas of basins as they stand today, as far as they are on record. */
@ApplicationScoped
class KnownAreas {

    private final Basins basins;
    private final Territories territories;
    private final Today today;

    KnownAreas(Basins basins, Territories territories, Today today) {
        this.basins = basins;
        this.territories = territories;
        this.today = today;
    }

    /** Its région and départements: all that the law asks about. */
    Optional<BasinArea> outline(String collectivity, UUID basin) {
        return basins.area(collectivity, basin)
                .map(area -> new BasinArea(area.name(), area.region(), area.departments(), Set.of(), Set.of()));
    }

    /** With its official perimeter, where an action has to lie. */
    Optional<BasinArea> withPerimeter(String collectivity, UUID basin) {
        LocalDate day = today.or(null);
        return basins.area(collectivity, basin).map(area -> {
            Set<String> epcis = basins.intercommunalities(collectivity, basin, day);
            Set<String> communes = epcis.isEmpty() ? Set.of() : territories.communes(collectivity, epcis, day);
            return new BasinArea(area.name(), area.region(), area.departments(), epcis, communes);
        });
    }
}
