package fr.hemicycle.vote.act;

import fr.hemicycle.vote.act.domain.ActState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ActRows implements PanacheRepositoryBase<ActRow, UUID> {

    Optional<ActRow> one(String collectivity, UUID deliberationId) {
        return find("deliberationId = ?1 and collectivity = ?2", deliberationId, collectivity)
                .singleResultOptional();
    }

    Optional<ActRow> ofIdentifier(String collectivity, String actesIdentifier) {
        return find("actesIdentifier = ?1 and collectivity = ?2", actesIdentifier, collectivity)
                .firstResultOptional();
    }

    /** One more than {@code limit}, to know whether there are more. */
    List<ActRow> after(String collectivity, @Nullable ActState state, UUID id, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("collectivity", collectivity, "id", id));
        String query = "collectivity = :collectivity and deliberationId > :id";
        if (state != null) {
            query += " and state = :state";
            parameters.put("state", state);
        }
        return find(query + " order by deliberationId", parameters)
                .range(0, limit)
                .list();
    }
}
