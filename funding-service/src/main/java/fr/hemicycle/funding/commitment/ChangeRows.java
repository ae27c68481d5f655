package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.commitment.domain.LineHistory.Step;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class ChangeRows implements PanacheRepositoryBase<ChangeRow, UUID> {

    /** All that changed a line, in the order of recording. */
    List<Step> steps(UUID lineId) {
        return list("lineId = ?1 order by position", lineId).stream()
                .map(ChangeRow::toStep)
                .toList();
    }

    /** The lines that a vote changed. */
    Set<UUID> linesOf(String collectivity, UUID deliberationId) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct c.lineId from ChangeRow c where c.collectivity = ?1 and c.deliberationId = ?2",
                        UUID.class)
                .setParameter(1, collectivity)
                .setParameter(2, deliberationId)
                .getResultList());
    }

    /** The votes that changed these lines. */
    Set<UUID> votesOn(Collection<UUID> lineIds) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct c.deliberationId from ChangeRow c"
                                + " where c.lineId in ?1 and c.deliberationId is not null",
                        UUID.class)
                .setParameter(1, lineIds)
                .getResultList());
    }
}
