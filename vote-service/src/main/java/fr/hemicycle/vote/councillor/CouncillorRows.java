package fr.hemicycle.vote.councillor;

import fr.hemicycle.vote.councillor.domain.CouncillorNames;
import fr.hemicycle.vote.councillor.domain.FullName;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class CouncillorRows implements PanacheRepositoryBase<CouncillorRow, UUID>, CouncillorNames {

    /** One more than {@code limit}, to know whether there are more. */
    List<CouncillorRow> after(String collectivity, UUID id, int limit) {
        return find("collectivity = ?1 and id > ?2 order by id", collectivity, id)
                .range(0, limit)
                .list();
    }

    @Override
    public Map<UUID, FullName> of(String collectivity, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return find("collectivity = ?1 and id in ?2", collectivity, ids).stream()
                .collect(Collectors.toUnmodifiableMap(CouncillorRow::id, CouncillorRow::name));
    }
}
