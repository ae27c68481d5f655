package fr.hemicycle.vote.deliberation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class BallotRows implements PanacheRepositoryBase<BallotRow, UUID> {

    /** @return ballot by deliberation; a draft has none */
    Map<UUID, BallotRow> of(Collection<UUID> deliberationIds) {
        return deliberationIds.isEmpty()
                ? Map.of()
                : find("deliberationId in ?1", deliberationIds).stream()
                        .collect(Collectors.toUnmodifiableMap(BallotRow::deliberationId, Function.identity()));
    }
}
