package fr.hemicycle.funding.authorisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class VoteRows implements PanacheRepositoryBase<VoteRow, UUID> {

    boolean has(String collectivity, UUID deliberationId) {
        return count("collectivity = ?1 and deliberationId = ?2", collectivity, deliberationId) > 0;
    }

    /** @param state as the resource names it; all states without one */
    List<VoteRow> page(
            String collectivity, @Nullable UUID deliberationId, @Nullable String state, UUID after, int count) {
        return getEntityManager()
                .createQuery("""
                        select v from AuthorisationVoteRow v where v.collectivity = :collectivity and v.id > :after
                          and (:vote is null or v.deliberationId = :vote)
                          and (:state is null or :state = case
                            when exists (select 1 from AuthorisationUndoingRow u where u.collectivity = v.collectivity
                                  and u.deliberationId = v.deliberationId and u.outcome = 'REFUSED'
                                  and not exists (select 1 from AuthorisationUndoingRow o
                                    where o.authorisationId = u.authorisationId and o.outcome = 'UNDONE'))
                              then 'UNDOING_REFUSED'
                            when exists (select 1 from AuthorisationUndoingRow u where u.collectivity = v.collectivity
                                  and u.deliberationId = v.deliberationId) then 'UNDONE'
                            else v.outcome end)
                        order by v.id""", VoteRow.class)
                .setParameter("collectivity", collectivity)
                .setParameter("after", after)
                .setParameter("vote", deliberationId)
                .setParameter("state", state)
                .setMaxResults(count)
                .getResultList();
    }
}
