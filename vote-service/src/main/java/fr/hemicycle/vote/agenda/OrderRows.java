package fr.hemicycle.vote.agenda;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class OrderRows implements PanacheRepositoryBase<OrderRow, UUID> {

    /** The order that holds: the last one that was set. */
    Optional<OrderRow> last(String collectivity, UUID sittingId) {
        return find("collectivity = ?1 and sittingId = ?2 order by revision desc", collectivity, sittingId)
                .firstResultOptional();
    }
}
