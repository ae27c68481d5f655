package fr.hemicycle.funding.financing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PlanRows implements PanacheRepositoryBase<PlanRow, UUID> {

    /** A plan is seen by the collectivity that drew it up, by those who fund it, and by the lead partner. */
    private static final String VISIBLE = "(p.collectivity = ?1 or p.lead = ?1"
            + " or exists (select 1 from ShareRow s where s.plan = p and s.siren = ?1))";

    Optional<PlanRow> seenBy(String collectivity, UUID id) {
        return find("from PlanRow p where " + VISIBLE + " and p.id = ?2", collectivity, id)
                .firstResultOptional();
    }

    /** Locked, and one version further: something about it will change. */
    Optional<PlanRow> lock(String collectivity, UUID id) {
        return find("from PlanRow p where " + VISIBLE + " and p.id = ?2", collectivity, id)
                .withLock(LockModeType.PESSIMISTIC_FORCE_INCREMENT)
                .firstResultOptional();
    }

    /** Locked as it stands, for what follows from a fact that was admitted before. */
    PlanRow lock(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow();
    }

    /** Locked as it stands, for a caller who must have seen this version. */
    Optional<PlanRow> lockOwn(String collectivity, UUID id) {
        return find("collectivity = ?1 and id = ?2", collectivity, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<PlanRow> page(String collectivity, UUID after, int count) {
        return find("from PlanRow p where " + VISIBLE + " and p.id > ?2 order by p.id", collectivity, after)
                .page(0, count)
                .list();
    }
}
