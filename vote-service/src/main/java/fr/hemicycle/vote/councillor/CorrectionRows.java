package fr.hemicycle.vote.councillor;

import fr.hemicycle.vote.councillor.domain.Correction;
import fr.hemicycle.vote.councillor.domain.Person;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class CorrectionRows implements PanacheRepositoryBase<CorrectionRow, UUID> {

    /** One more than {@code limit}, to know whether there are more. */
    List<Correction> after(String collectivity, UUID councillorId, UUID id, int limit) {
        return find("collectivity = ?1 and councillorId = ?2 and id > ?3 order by id", collectivity, councillorId, id)
                .range(0, limit)
                .stream()
                .map(CorrectionRow::toDomain)
                .toList();
    }

    /** @return as whom members were on record at that moment; one who was not corrected since is not in it */
    Map<UUID, Person> before(String collectivity, Collection<UUID> councillorIds, Instant moment) {
        Map<UUID, Person> before = new HashMap<>();
        find(
                        "collectivity = ?1 and councillorId in ?2 and correctedAt > ?3 order by correctedAt, id",
                        collectivity,
                        councillorIds,
                        moment)
                .stream()
                .map(CorrectionRow::toDomain)
                .forEach(each -> before.putIfAbsent(each.councillorId(), each.before()));
        return before;
    }

    /** What was corrected of those who once bore one of the family names. */
    List<Correction> bearing(String collectivity, Collection<String> familyNames) {
        return find("collectivity = ?1 and before.familyName in ?2", collectivity, familyNames).stream()
                .map(CorrectionRow::toDomain)
                .toList();
    }
}
