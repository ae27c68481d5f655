package fr.hemicycle.funding.operation;

import fr.hemicycle.platform.page.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class MovementRows implements PanacheRepositoryBase<MovementRow, UUID> {

    List<MovementRow> page(UUID operationId, Cursor cursor, int count) {
        return find("operationId = ?1 and id > ?2 order by id", operationId, cursor.after())
                .page(0, count)
                .list();
    }
}
