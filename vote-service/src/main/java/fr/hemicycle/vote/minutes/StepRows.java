package fr.hemicycle.vote.minutes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class StepRows implements PanacheRepositoryBase<StepRow, UUID> {

    List<StepRow> of(String collectivity, UUID sittingId) {
        return list("collectivity = ?1 and sittingId = ?2", collectivity, sittingId);
    }
}
