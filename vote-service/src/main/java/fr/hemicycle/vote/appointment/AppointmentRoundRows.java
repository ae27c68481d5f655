package fr.hemicycle.vote.appointment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AppointmentRoundRows implements PanacheRepositoryBase<AppointmentRoundRow, UUID> {

    List<AppointmentRoundRow> of(String collectivity, UUID appointmentId) {
        return find("appointmentId = ?1 and collectivity = ?2 order by number", appointmentId, collectivity)
                .list();
    }
}
