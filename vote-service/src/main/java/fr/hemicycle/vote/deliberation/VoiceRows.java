package fr.hemicycle.vote.deliberation;

import fr.hemicycle.vote.deliberation.domain.Voice;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class VoiceRows implements PanacheRepositoryBase<VoiceRow, VoiceRow.Key> {

    List<Voice> of(String collectivity, UUID deliberationId) {
        return find(
                        "key.deliberationId = ?1 and collectivity = ?2 order by saidAt, key.councillorId",
                        deliberationId,
                        collectivity)
                .stream()
                .map(VoiceRow::toDomain)
                .toList();
    }

    /** Those among them who have spoken. An array, since a query with {@code in} is translated anew each time. */
    List<UUID> heard(UUID deliberationId, Collection<UUID> councillorIds) {
        return find(
                        "key.deliberationId = ?1 and array_contains(?2, key.councillorId)",
                        deliberationId,
                        councillorIds.toArray(UUID[]::new))
                .list()
                .stream()
                .map(row -> row.toDomain().councillorId())
                .toList();
    }

    /**
     * In one statement, which waits for whoever records the same voice.
     *
     * @return whose voices are recorded now; who is missing had spoken before
     */
    Set<UUID> record(String collectivity, UUID deliberationId, List<Voice> said, Instant at) {
        return Set.copyOf(getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        INSERT INTO voice (collectivity, deliberation_id, councillor_id, choice, said_at)
                        SELECT ?1, ?2, voter, choice, ?3
                          FROM unnest(cast(?4 AS uuid[]), cast(?5 AS text[])) AS said (voter, choice)
                        ON CONFLICT DO NOTHING RETURNING councillor_id""", UUID.class)
                .setParameter(1, collectivity)
                .setParameter(2, deliberationId)
                .setParameter(3, at)
                .setParameter(4, said.stream().map(Voice::councillorId).toArray(UUID[]::new))
                .setParameter(5, said.stream().map(each -> each.choice().name()).toArray(String[]::new))
                .getResultList());
    }
}
