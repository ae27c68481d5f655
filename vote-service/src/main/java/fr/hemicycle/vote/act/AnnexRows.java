package fr.hemicycle.vote.act;

import fr.hemicycle.vote.act.ActViews.AnnexView;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Annexes that were not taken back, in the order in which they came. */
@ApplicationScoped
class AnnexRows implements PanacheRepositoryBase<AnnexRow, UUID> {

    private static final String STANDS = "not exists (select 1 from AnnexRemovalRow r where r.annexId = a.id)";

    List<AnnexRow> of(String collectivity, UUID deliberationId) {
        return getEntityManager()
                .createQuery(
                        "select a from AnnexRow a where a.collectivity = :collectivity and a.deliberationId = :deliberation and "
                                + STANDS + " order by a.id",
                        AnnexRow.class)
                .setParameter("collectivity", collectivity)
                .setParameter("deliberation", deliberationId)
                .getResultList();
    }

    Optional<AnnexRow> one(String collectivity, UUID deliberationId, UUID id) {
        return of(collectivity, deliberationId).stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    /** Without their bytes. */
    List<AnnexView> views(String collectivity, UUID deliberationId) {
        return getEntityManager()
                .createQuery(
                        "select a.id, a.title, a.pieceCode, a.bytes, a.sha256 from AnnexRow a"
                                + " where a.collectivity = :collectivity and a.deliberationId = :deliberation and "
                                + STANDS
                                + " order by a.id",
                        AnnexView.class)
                .setParameter("collectivity", collectivity)
                .setParameter("deliberation", deliberationId)
                .getResultList();
    }

    void remove(String collectivity, AnnexRow annex, Instant at) {
        getEntityManager().persist(AnnexRemovalRow.of(collectivity, annex, at));
    }
}
