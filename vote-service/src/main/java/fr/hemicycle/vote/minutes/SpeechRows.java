package fr.hemicycle.vote.minutes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SpeechRows implements PanacheRepositoryBase<SpeechRow, UUID> {

    List<SpeechRow> of(String collectivity, UUID sittingId) {
        return list("collectivity = ?1 and sittingId = ?2 order by id", collectivity, sittingId);
    }

    /** One more than {@code limit}, to know whether there are more. */
    List<SpeechRow> after(String collectivity, UUID sittingId, UUID id, int limit) {
        return find("collectivity = ?1 and sittingId = ?2 and id > ?3 order by id", collectivity, sittingId, id)
                .range(0, limit)
                .list();
    }

    /** Nobody else writes the minutes of that sitting until the end of the transaction. */
    void lockMinutes(UUID sittingId) {
        var _ = getEntityManager()
                .createNativeQuery("SELECT CAST(pg_advisory_xact_lock(hashtextextended('minutes ' || ?1, 0)) AS text)")
                .setParameter(1, sittingId.toString())
                .getSingleResult();
    }
}
