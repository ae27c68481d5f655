package fr.hemicycle.vote.deliberation;

import fr.hemicycle.vote.deliberation.domain.Voice;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

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
}
