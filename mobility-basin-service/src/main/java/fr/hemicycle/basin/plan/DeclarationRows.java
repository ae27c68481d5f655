package fr.hemicycle.basin.plan;

import fr.hemicycle.platform.page.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DeclarationRows implements PanacheRepositoryBase<DeclarationRow, UUID> {

    /** Those that a collectivity told, and those on plans that it keeps. */
    List<DeclarationRow> concerning(String collectivity, Cursor cursor, int count) {
        return find("(collectivity = ?1 or keptBy = ?1) and id > ?2 order by id", collectivity, cursor.after())
                .page(0, count)
                .list();
    }
}
