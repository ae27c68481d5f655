package fr.hemicycle.basin.body;

import fr.hemicycle.basin.body.domain.Representative;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class RepresentativeRows implements PanacheRepositoryBase<RepresentativeRow, UUID> {

    Optional<RepresentativeRow> byId(String collectivity, UUID memberId, UUID id) {
        return find("collectivity = ?1 and memberId = ?2 and id = ?3", collectivity, memberId, id)
                .firstResultOptional();
    }

    Map<UUID, List<Representative>> byMember(String collectivity, Collection<UUID> memberIds) {
        return memberIds.isEmpty()
                ? Map.of()
                : find("collectivity = ?1 and memberId in ?2 order by id", collectivity, memberIds).stream()
                        .collect(Collectors.groupingBy(
                                RepresentativeRow::memberId,
                                Collectors.mapping(RepresentativeRow::toDomain, Collectors.toList())));
    }
}
