package fr.hemicycle.vote.opendata;

import fr.hemicycle.vote.opendata.domain.ActFactsForOpenData;
import fr.hemicycle.vote.opendata.domain.PublicAct;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Where nobody keeps the acts: nothing is known of any, and no row is made up. */
@DefaultBean
@ApplicationScoped
class NoActFacts implements ActFactsForOpenData {

    @Override
    public Map<UUID, PublicAct> of(String collectivity, Collection<UUID> deliberationIds) {
        return Map.of();
    }
}
