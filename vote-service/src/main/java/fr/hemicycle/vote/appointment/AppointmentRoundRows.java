package fr.hemicycle.vote.appointment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class AppointmentRoundRows implements PanacheRepositoryBase<AppointmentRoundRow, UUID> {

    /** In the order of their numbers, by appointment. */
    Map<UUID, List<AppointmentRoundRow>> of(String collectivity, List<UUID> appointmentIds) {
        return find("appointmentId in ?1 and collectivity = ?2 order by number", appointmentIds, collectivity).stream()
                .collect(Collectors.groupingBy(AppointmentRoundRow::appointmentId));
    }
}
