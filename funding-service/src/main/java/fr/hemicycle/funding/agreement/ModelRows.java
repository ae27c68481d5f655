package fr.hemicycle.funding.agreement;

import fr.hemicycle.platform.page.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ModelRows implements PanacheRepositoryBase<ModelRow, UUID> {

    /** A model is seen by the collectivity that wrote it and by those that it is shared with. */
    private static final String VISIBLE =
            "(m.collectivity = ?1 or exists (select 1 from m.readers r where r.siren = ?1))";

    Optional<ModelRow> seenBy(String collectivity, UUID id) {
        return find("from AgreementModelRow m where " + VISIBLE + " and m.id = ?2", collectivity, id)
                .firstResultOptional();
    }

    Optional<ModelRow> lockOwn(String collectivity, UUID id) {
        return find("collectivity = ?1 and id = ?2", collectivity, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<ModelRow> page(String collectivity, Cursor cursor, int count) {
        return find(
                        "from AgreementModelRow m where " + VISIBLE + " and m.id > ?2 order by m.id",
                        collectivity,
                        cursor.after())
                .page(0, count)
                .list();
    }
}
