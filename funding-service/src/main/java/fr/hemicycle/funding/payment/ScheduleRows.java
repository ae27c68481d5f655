package fr.hemicycle.funding.payment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ScheduleRows implements PanacheRepositoryBase<ScheduleRow, UUID> {

    Optional<ScheduleRow> current(String collectivity, UUID lineId) {
        return find("collectivity = ?1 and lineId = ?2 order by scheduleVersion desc", collectivity, lineId)
                .firstResultOptional();
    }

    Optional<ScheduleRow> version(String collectivity, UUID lineId, long version) {
        return find("collectivity = ?1 and lineId = ?2 and scheduleVersion = ?3", collectivity, lineId, version)
                .firstResultOptional();
    }
}
