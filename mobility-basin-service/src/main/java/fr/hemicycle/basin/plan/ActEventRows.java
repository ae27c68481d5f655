package fr.hemicycle.basin.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ActEventRows implements PanacheRepositoryBase<ActEventRow, UUID> {

    List<ActEventRow> ofVote(String voter, UUID deliberationId) {
        return list("collectivity = ?1 and deliberationId = ?2 order by id", voter, deliberationId);
    }
}
