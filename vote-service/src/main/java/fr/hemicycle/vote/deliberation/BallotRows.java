package fr.hemicycle.vote.deliberation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class BallotRows implements PanacheRepositoryBase<BallotRow, UUID> {

    /** @return ballots by deliberation, in the order of their closing; a draft may have none */
    Map<UUID, List<BallotRow>> of(Collection<UUID> deliberationIds) {
        return deliberationIds.isEmpty()
                ? Map.of()
                : find("deliberationId in ?1 order by closedAt, id", deliberationIds).stream()
                        .collect(Collectors.groupingBy(BallotRow::deliberationId));
    }

    /** The ballot on the whole as last corrected. */
    static Optional<BallotRow> deciding(List<BallotRow> ballots) {
        Set<UUID> corrected = new HashSet<>();
        ballots.forEach(each -> Optional.ofNullable(each.corrects()).ifPresent(corrected::add));
        return ballots.stream()
                .filter(each -> each.isOnTheWhole() && !corrected.contains(each.id()))
                .findFirst();
    }
}
