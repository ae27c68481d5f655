package fr.hemicycle.funding.commitment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class UndoingRows implements PanacheRepositoryBase<UndoingRow, UUID> {

    /** The last step: done is the last there can be. */
    Optional<UndoingRow> last(String collectivity, UUID deliberationId) {
        return find(
                        "collectivity = ?1 and deliberationId = ?2 order by outcome desc, recordedAt desc, id desc",
                        collectivity,
                        deliberationId)
                .firstResultOptional();
    }
}
