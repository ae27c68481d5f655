package fr.hemicycle.vote.transmission;

import fr.hemicycle.platform.id.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SetAsideRows implements PanacheRepositoryBase<SetAsideRow, UUID> {

    /** Once for a fingerprint: a second replica, or a second look after a crash, finds it there. */
    void add(String collectivity, String source, String reason, String fingerprint, Instant at) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO set_aside_answer (id, collectivity, source, reason, fingerprint, set_aside_at)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING""")
                .setParameter(1, Ids.next())
                .setParameter(2, collectivity)
                .setParameter(3, source)
                .setParameter(4, reason)
                .setParameter(5, fingerprint)
                .setParameter(6, at)
                .executeUpdate();
    }

    /** One more than {@code limit}, to know whether there are more. */
    List<SetAsideRow> after(String collectivity, UUID id, int limit) {
        return find("collectivity = ?1 and id > ?2 order by id", collectivity, id)
                .range(0, limit)
                .list();
    }
}
