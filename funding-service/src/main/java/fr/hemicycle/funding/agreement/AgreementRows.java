package fr.hemicycle.funding.agreement;

import fr.hemicycle.platform.page.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AgreementRows implements PanacheRepositoryBase<AgreementRow, UUID> {

    /** An agreement is seen by its parties; the collectivity that keeps it is one. */
    private static final String VISIBLE = "exists (select 1 from a.parties p where p.siren = ?1)";

    Optional<AgreementRow> seenBy(String collectivity, UUID id) {
        return find("from AgreementRow a where " + VISIBLE + " and a.id = ?2", collectivity, id)
                .firstResultOptional();
    }

    /** Locked; it goes one version further when something is recorded of it. */
    Optional<AgreementRow> lock(String collectivity, UUID id) {
        return find("from AgreementRow a where " + VISIBLE + " and a.id = ?2", collectivity, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The same, whoever asks. */
    Optional<AgreementRow> lock(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Locked as it stands, for a caller who must have seen this version. */
    Optional<AgreementRow> lockOwn(String collectivity, UUID id) {
        return find("collectivity = ?1 and id = ?2", collectivity, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** @param modelId whose instances are asked for, {@code null} for all */
    List<AgreementRow> page(String collectivity, @Nullable UUID modelId, Cursor cursor, int count) {
        String wanted = "from AgreementRow a where " + VISIBLE + " and a.id > ?2";
        return (modelId == null
                        ? find(wanted + " order by a.id", collectivity, cursor.after())
                        : find(wanted + " and a.modelId = ?3 order by a.id", collectivity, cursor.after(), modelId))
                .page(0, count)
                .list();
    }

    /** Those in force whose last day has passed, of which nobody has heard. */
    List<AgreementRow> over(LocalDate today, int count) {
        return find("inForceOn is not null and endTold = false and lastDay < ?1 order by id", today)
                .page(0, count)
                .list();
    }

    boolean seesPlan(String collectivity, UUID planId) {
        return getEntityManager()
                        .createQuery(
                                "select count(p) from PlanRow p where p.id = :plan and (p.collectivity = :own or p.lead = :own"
                                        + " or exists (select 1 from ShareRow s where s.plan = p and s.siren = :own))",
                                Long.class)
                        .setParameter("plan", planId)
                        .setParameter("own", collectivity)
                        .getSingleResult()
                > 0;
    }
}
