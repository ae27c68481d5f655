package fr.hemicycle.vote.act;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class ActStepRows implements PanacheRepositoryBase<ActStepRow, UUID> {

    /** In the order in which they were recorded, by deliberation. */
    Map<UUID, List<ActStepRow>> of(String collectivity, List<UUID> deliberationIds) {
        return deliberationIds.isEmpty()
                ? Map.of()
                : list("collectivity = ?1 and deliberationId in ?2 order by ordinal", collectivity, deliberationIds)
                        .stream()
                        .collect(Collectors.groupingBy(ActStepRow::deliberationId));
    }
}
