package fr.hemicycle.vote.appointment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
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
        return find("""
                        collectivity = ?1 and id > ?2 and (?3 is null or sittingId = ?3) and (?4 is null or bodyId = ?4)
                        and (?5 is null or post = ?5) and heldOn between ?6 and ?7 order by id""", collectivity, id, filter.sittingId(), filter.bodyId(), filter.post(), filter.from(), filter.to())
                .range(0, limit)
                .list();
    }

    /** Locked for change: rounds are closed one after the other. */
    Optional<AppointmentRow> held(String collectivity, UUID id) {
        return find("id = ?1 and collectivity = ?2", id, collectivity)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }
}
