package fr.hemicycle.vote.body;

import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.body.domain.Seat;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SeatRows implements PanacheRepositoryBase<SeatRow, UUID> {

    /** All seats of the body, past ones too. */
    List<Seat> of(String collectivity, UUID bodyId) {
        return find("bodyId = ?1 and collectivity = ?2 order by id", bodyId, collectivity).stream()
                .map(SeatRow::toDomain)
                .toList();
    }

    /** All seats of all bodies of the kind. */
    List<Seat> ofKind(String collectivity, BodyKind kind) {
        return find("""
                        collectivity = ?1 and bodyId in (select b.id from BodyRow b where b.collectivity = ?1 and b.kind = ?2)
                        order by id""", collectivity, kind).stream().map(SeatRow::toDomain).toList();
    }

    Optional<SeatRow> one(String collectivity, UUID bodyId, UUID id) {
        return find("id = ?1 and bodyId = ?2 and collectivity = ?3", id, bodyId, collectivity)
                .singleResultOptional();
    }

    List<Seat> on(String collectivity, UUID bodyId, LocalDate day) {
        return find("""
                        bodyId = ?1 and collectivity = ?2 and firstDay <= ?3 and (lastDay is null or lastDay >= ?3) order by id""", bodyId, collectivity, day).stream()
                .map(SeatRow::toDomain)
                .toList();
    }

    /** One more than {@code limit}, to know whether there are more. */
    List<Seat> onAfter(String collectivity, UUID bodyId, LocalDate day, UUID id, int limit) {
        return find("""
                        bodyId = ?1 and collectivity = ?2 and firstDay <= ?3 and (lastDay is null or lastDay >= ?3)
                        and id > ?4 order by id""", bodyId, collectivity, day, id).range(0, limit).stream()
                .map(SeatRow::toDomain)
                .toList();
    }
}
