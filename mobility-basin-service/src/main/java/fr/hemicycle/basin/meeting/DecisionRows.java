package fr.hemicycle.basin.meeting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DecisionRows implements PanacheRepositoryBase<DecisionRow, UUID> {

    Optional<DecisionRow> byId(String collectivity, UUID id) {
        return find("collectivity = ?1 and id = ?2", collectivity, id).firstResultOptional();
    }

    List<DecisionRow> ofMeeting(String collectivity, UUID meetingId) {
        return list("collectivity = ?1 and meetingId = ?2 order by id", collectivity, meetingId);
    }
}
