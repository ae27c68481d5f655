package fr.hemicycle.funding.operation;

import fr.hemicycle.platform.page.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OperationRows implements PanacheRepositoryBase<OperationRow, UUID> {

    Optional<OperationRow> byId(String collectivity, UUID id) {
        return find("collectivity = ?1 and id = ?2", collectivity, id).firstResultOptional();
    }

    /** The same, without asking the database for what this transaction has read or locked already. */
    Optional<OperationRow> known(String collectivity, UUID id) {
        return findByIdOptional(id).filter(row -> row.isOf(collectivity));
    }

    Optional<OperationRow> byCode(String collectivity, String code) {
        return find("collectivity = ?1 and code = ?2", collectivity, code).firstResultOptional();
    }

    /** Locked, in the order of their ids: two transactions that need the same rows never wait for each other in a circle. */
    List<OperationRow> lockByCodes(String collectivity, Set<String> codes) {
        return find("collectivity = ?1 and code in ?2 order by id", collectivity, codes)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<OperationRow> lockByIds(String collectivity, Set<UUID> ids) {
        return find("collectivity = ?1 and id in ?2 order by id", collectivity, ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Shared with other readers; writers wait. */
    Optional<OperationRow> holdById(String collectivity, UUID id) {
        return find("collectivity = ?1 and id = ?2", collectivity, id)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResultOptional();
    }

    List<OperationRow> page(String collectivity, @Nullable String code, Cursor cursor, int count) {
        return (code == null
                        ? find("collectivity = ?1 and id > ?2 order by id", collectivity, cursor.after())
                        : find(
                                "collectivity = ?1 and id > ?2 and code = ?3 order by id",
                                collectivity,
                                cursor.after(),
                                code))
                .page(0, count)
                .list();
    }
}
