package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.commitment.domain.ActFact;
import fr.hemicycle.funding.commitment.domain.ActFacts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class ActFactRows implements PanacheRepositoryBase<ActFactRow, UUID> {

    ActFacts of(String collectivity, UUID deliberationId) {
        return new ActFacts(list("collectivity = ?1 and deliberationId = ?2", collectivity, deliberationId).stream()
                .map(ActFactRow::toFact)
                .toList());
    }

    /** Those of these votes whose act is undone. */
    Set<UUID> undone(String collectivity, Collection<UUID> deliberationIds) {
        return find(
                        "collectivity = ?1 and deliberationId in ?2 and kind in ?3",
                        collectivity,
                        deliberationIds,
                        List.of(ActFact.Kind.ANNULLED, ActFact.Kind.WITHDRAWN))
                .stream()
                .map(ActFactRow::deliberationId)
                .collect(Collectors.toUnmodifiableSet());
    }

    record Act(String collectivity, UUID deliberationId) {}

    /** Acts that are undone while something that their votes changed or authorised is not, of all collectivities, by deliberation. */
    @Transactional
    List<Act> open(UUID after, int count) {
        return getEntityManager()
                .createQuery("""
                        select distinct f.collectivity, f.deliberationId from ActFactRow f
                        where f.kind in (ANNULLED, WITHDRAWN) and f.deliberationId > :after
                          and (exists (select 1 from ChangeVoteRow v where v.collectivity = f.collectivity
                                 and v.deliberationId = f.deliberationId and v.outcome = 'CHANGED'
                                 and not exists (select 1 from ChangeUndoingRow u where u.collectivity = v.collectivity
                                   and u.deliberationId = v.deliberationId and u.outcome = 'UNDONE'))
                            or exists (select 1 from AuthorisationRow a where a.collectivity = f.collectivity
                                 and a.deliberationId = f.deliberationId
                                 and not exists (select 1 from AuthorisationUndoingRow u
                                   where u.authorisationId = a.id and u.outcome = 'UNDONE')))
                        order by f.deliberationId""", Act.class)
                .setParameter("after", after)
                .setMaxResults(count)
                .getResultList();
    }

    boolean has(String collectivity, UUID deliberationId, long version) {
        return count(
                        "collectivity = ?1 and deliberationId = ?2 and aggregateVersion = ?3",
                        collectivity,
                        deliberationId,
                        version)
                > 0;
    }
}
