package fr.hemicycle.basin.territory;

import fr.hemicycle.basin.spreadsheet.domain.Provenance;
import fr.hemicycle.basin.territory.domain.Concerned;
import fr.hemicycle.basin.territory.domain.ConcernedBasins;
import fr.hemicycle.platform.outbox.Event;
import fr.hemicycle.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells whom a change of the territory concerns: a partner asks for what changed only if it is one of them. */
@ApplicationScoped
class TerritoryMessages {

    private final ConcernedBasins basins;
    private final Outbox outbox;
    private final Clock clock;

    TerritoryMessages(ConcernedBasins basins, Outbox outbox, Clock clock) {
        this.basins = basins;
        this.outbox = outbox;
        this.clock = clock;
    }

    record BasinV1(UUID id, String name) {}

    record TerritoryChangedV1(
            UUID importId,
            String publisher,
            String reference,
            @Nullable LocalDate publishedOn,
            List<String> departments,
            List<String> intercommunalities,
            List<String> communes,
            List<BasinV1> basins) {}

    void changed(String collectivity, UUID importId, Provenance provenance, Concerned concerned) {
        outbox.append(new Event(
                "territories.v1",
                "fr.hemicycle.basin.TerritoryChanged.v1",
                collectivity,
                importId,
                clock.instant(),
                new TerritoryChangedV1(
                        importId,
                        provenance.publisher(),
                        provenance.reference(),
                        provenance.publishedOn(),
                        concerned.departments(),
                        concerned.intercommunalities(),
                        concerned.communes(),
                        basins.of(collectivity, concerned.intercommunalities()).entrySet().stream()
                                .map(each -> new BasinV1(each.getKey(), each.getValue()))
                                .toList())));
    }
}
