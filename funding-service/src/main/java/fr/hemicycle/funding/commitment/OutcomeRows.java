package fr.hemicycle.funding.commitment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OutcomeRows implements PanacheRepositoryBase<OutcomeRow, UUID> {

    Optional<OutcomeRow> ofVote(String collectivity, UUID deliberationId) {
        return find("collectivity = ?1 and deliberationId = ?2", collectivity, deliberationId)
                .firstResultOptional();
    }

    Optional<OutcomeRow> commitment(String collectivity, UUID id) {
        return find("collectivity = ?1 and id = ?2 and outcome = 'COMMITTED'", collectivity, id)
                .firstResultOptional();
    }

    List<OutcomeRow> commitments(
            String collectivity, @Nullable UUID deliberationId, @Nullable String operationCode, UUID after, int count) {
        return getEntityManager()
                .createQuery("""
                        select c from OutcomeRow c where c.collectivity = :collectivity and c.outcome = 'COMMITTED'
                          and c.id > :after and (:vote is null or c.deliberationId = :vote)
                          and (:code is null or exists (select 1 from LineRow l join OperationRow o on o.id = l.operationId
                                                        where l.outcomeId = c.id and o.code = :code))
                        order by c.id""", OutcomeRow.class)
                .setParameter("collectivity", collectivity)
                .setParameter("after", after)
                .setParameter("vote", deliberationId)
                .setParameter("code", operationCode)
                .setMaxResults(count)
                .getResultList();
    }
}
