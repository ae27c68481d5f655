package fr.hemicycle.funding.commitment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
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

    /** One refused step of each undoing that is not done, of all collectivities. */
    @Transactional
    List<UndoingRow> open(int count) {
        return find("""
                        from ChangeUndoingRow u where u.outcome = 'REFUSED'
                          and not exists (select 1 from ChangeUndoingRow o where o.collectivity = u.collectivity
                            and o.deliberationId = u.deliberationId and (o.outcome = 'UNDONE' or o.id < u.id))
                        order by u.id""").page(0, count).list();
    }
}
