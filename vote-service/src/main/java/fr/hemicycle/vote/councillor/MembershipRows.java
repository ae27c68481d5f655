package fr.hemicycle.vote.councillor;

import fr.hemicycle.vote.councillor.domain.GroupMemberships;
import fr.hemicycle.vote.councillor.domain.Membership;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class MembershipRows implements PanacheRepositoryBase<MembershipRow, UUID>, GroupMemberships {

    private static final String ON_A_DAY =
            "(m.firstDay is null or m.firstDay <= :day) and (m.lastDay is null or m.lastDay >= :day)";

    /** In all groups, past ones too. */
    List<Membership> of(String collectivity, Collection<UUID> councillorIds) {
        return find("councillorId in ?1 and collectivity = ?2 order by id", councillorIds, collectivity).stream()
                .map(MembershipRow::toDomain)
                .toList();
    }

    Optional<MembershipRow> one(String collectivity, UUID groupId, UUID id) {
        return find("id = ?1 and groupId = ?2 and collectivity = ?3", id, groupId, collectivity)
                .singleResultOptional();
    }

    /** One more than {@code limit}, to know whether there are more. */
    List<Membership> onAfter(String collectivity, UUID groupId, LocalDate day, UUID id, int limit) {
        return getEntityManager()
                .createQuery(
                        "select m from MembershipRow m where m.groupId = :group and m.collectivity = :collectivity"
                                + " and m.id > :after and " + ON_A_DAY + " order by m.id",
                        MembershipRow.class)
                .setParameter("group", groupId)
                .setParameter("collectivity", collectivity)
                .setParameter("after", id)
                .setParameter("day", day)
                .setMaxResults(limit + 1)
                .getResultStream()
                .map(MembershipRow::toDomain)
                .toList();
    }

    /** @return id of the group by councillor */
    Map<UUID, UUID> groupsOn(String collectivity, Collection<UUID> councillorIds, LocalDate day) {
        return onDay("select m.councillorId, m.groupId from MembershipRow m", collectivity, councillorIds, day).stream()
                .collect(Collectors.toUnmodifiableMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    @Override
    public Map<UUID, String> on(String collectivity, Collection<UUID> councillorIds, LocalDate day) {
        return onDay(
                        "select m.councillorId, g.name from MembershipRow m join PoliticalGroupRow g on g.id = m.groupId",
                        collectivity,
                        councillorIds,
                        day)
                .stream()
                .collect(Collectors.toUnmodifiableMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    private List<Object[]> onDay(String selection, String collectivity, Collection<UUID> councillorIds, LocalDate day) {
        if (councillorIds.isEmpty()) {
            return List.of();
        }
        return getEntityManager()
                .createQuery(
                        selection + " where m.collectivity = :collectivity and m.councillorId in :councillors and "
                                + ON_A_DAY,
                        Object[].class)
                .setParameter("collectivity", collectivity)
                .setParameter("councillors", councillorIds)
                .setParameter("day", day)
                .getResultList();
    }
}
