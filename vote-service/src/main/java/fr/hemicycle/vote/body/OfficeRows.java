package fr.hemicycle.vote.body;

import fr.hemicycle.vote.body.domain.Office;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class OfficeRows implements PanacheRepositoryBase<OfficeRow, UUID> {

    /** All offices of the body, past ones too. */
    List<Office> of(String collectivity, UUID bodyId) {
        return find("bodyId = ?1 and collectivity = ?2 order by id", bodyId, collectivity).stream()
                .map(OfficeRow::toDomain)
                .toList();
    }

    Optional<OfficeRow> one(String collectivity, UUID bodyId, UUID id) {
        return find("id = ?1 and bodyId = ?2 and collectivity = ?3", id, bodyId, collectivity)
                .singleResultOptional();
    }

    /** An office ends with the seat; one that would have begun later never does. */
    void endWithTheSeat(String collectivity, UUID bodyId, UUID councillorId, LocalDate lastDay) {
        String theirs = "collectivity = ?1 and bodyId = ?2 and councillorId = ?3 ";
        delete(theirs + "and firstDay > ?4", collectivity, bodyId, councillorId, lastDay);
        update(
                "lastDay = ?4 where " + theirs + "and firstDay <= ?4 and (lastDay is null or lastDay > ?4)",
                collectivity,
                bodyId,
                councillorId,
                lastDay);
    }
}
