package fr.hemicycle.vote.councillor;

import fr.hemicycle.vote.councillor.domain.CouncillorNames;
import fr.hemicycle.vote.councillor.domain.FormsOfAddress;
import fr.hemicycle.vote.councillor.domain.FullName;
import fr.hemicycle.vote.councillor.domain.GroupMemberships;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class CouncillorRows implements PanacheRepositoryBase<CouncillorRow, UUID>, CouncillorNames, GroupMemberships, FormsOfAddress {

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

    @Override
    public Map<UUID, String> inFull(String collectivity, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return find("collectivity = ?1 and id in ?2", collectivity, ids).stream()
                .collect(Collectors.toUnmodifiableMap(
                        CouncillorRow::id,
                        row -> (row.civility() == CouncillorRow.Civility.M ? "M. " : "Mme ")
                                + row.name().givenName() + " " + row.name().familyName()));
    }

    /** The group of today stands for that of the day. */
    @Override
    public Map<UUID, String> on(String collectivity, Collection<UUID> councillorIds, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select c.id, g.name from CouncillorRow c join PoliticalGroupRow g on g.id = c.groupId"
                                + " where c.collectivity = ?1 and c.id in ?2",
                        Object[].class)
                .setParameter(1, collectivity)
                .setParameter(2, councillorIds)
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(row -> (UUID) row[0], row -> (String) row[1]));
    }
}
