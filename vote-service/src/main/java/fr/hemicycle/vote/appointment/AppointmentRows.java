package fr.hemicycle.vote.appointment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AppointmentRows implements PanacheRepositoryBase<AppointmentRow, UUID> {

    Optional<AppointmentRow> one(String collectivity, UUID id) {
        return find("id = ?1 and collectivity = ?2", id, collectivity).singleResultOptional();
    }

    List<AppointmentRow> of(String collectivity, UUID sittingId) {
        return find("sittingId = ?1 and collectivity = ?2 order by id", sittingId, collectivity)
                .list();
    }

    /** One more than the limit, where there is one: it says that there is another page. */
    List<AppointmentRow> after(String collectivity, AppointmentFilter filter, UUID id, int limit) {
        Map<String, Object> values =
                new HashMap<>(Map.of("collectivity", collectivity, "id", id, "from", filter.from(), "to", filter.to()));
        StringBuilder query =
                new StringBuilder("collectivity = :collectivity and id > :id and heldOn between :from and :to");
        filter.narrowing().forEach((property, value) -> {
            query.append(" and ").append(property).append(" = :").append(property);
            values.put(property, value);
        });
        return find(query + " order by id", values).range(0, limit).list();
    }

    /** Locked for change: rounds are closed one after the other. */
    Optional<AppointmentRow> held(String collectivity, UUID id) {
        return find("id = ?1 and collectivity = ?2", id, collectivity)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }
}
