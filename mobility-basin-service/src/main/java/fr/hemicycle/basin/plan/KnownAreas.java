package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.basin.domain.Basins;
import fr.hemicycle.basin.plan.domain.BasinArea;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The areas of basins as far as they are on record: their région and départements. */
@ApplicationScoped
class KnownAreas {

    private final Basins basins;

    KnownAreas(Basins basins) {
        this.basins = basins;
    }

    Optional<BasinArea> of(String collectivity, UUID basin) {
        return basins.area(collectivity, basin)
                .map(area -> new BasinArea(area.name(), area.region(), area.departments(), Set.of(), Set.of()));
    }
}
