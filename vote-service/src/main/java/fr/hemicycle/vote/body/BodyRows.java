package fr.hemicycle.vote.body;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class BodyRows implements PanacheRepositoryBase<BodyRow, UUID> {

    Optional<BodyRow> one(String collectivity, UUID id) {
        return find("id = ?1 and collectivity = ?2", id, collectivity).singleResultOptional();
    }

    /** Nobody else changes it, nor its seats, until the end of the transaction. */
    Optional<BodyRow> held(String collectivity, UUID id) {
        return find("id = ?1 and collectivity = ?2", id, collectivity)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    /** Its seats do not change until the end of the transaction. */
    void keep(String collectivity, UUID id) {
        var _ = find("id = ?1 and collectivity = ?2", id, collectivity)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResultOptional();
    }

    /** One more than {@code limit}, to know whether there are more. */
    List<BodyRow> after(String collectivity, UUID id, int limit) {
        return find("collectivity = ?1 and id > ?2 order by id", collectivity, id)
                .range(0, limit)
                .list();
    }

    boolean hasName(String collectivity, String name) {
        return count("name = ?1 and collectivity = ?2", name, collectivity) > 0;
    }
}
