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
}
