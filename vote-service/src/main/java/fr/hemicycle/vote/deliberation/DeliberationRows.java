package fr.hemicycle.vote.deliberation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DeliberationRows implements PanacheRepositoryBase<DeliberationRow, UUID> {

    Optional<DeliberationRow> one(String collectivity, UUID id) {
        return find("id = ?1 and collectivity = ?2", id, collectivity).singleResultOptional();
    }

    /** Nobody else changes it until the end of the transaction: of two ballots at once, one waits and finds the other. */
    Optional<DeliberationRow> held(String collectivity, UUID id) {
        return find("id = ?1 and collectivity = ?2", id, collectivity)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    /** Locked against change only, so that several voices may be recorded at once. */
    Optional<DeliberationRow> kept(String collectivity, UUID id) {
        return find("id = ?1 and collectivity = ?2", id, collectivity)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .singleResultOptional();
    }

    List<DeliberationRow> of(String collectivity, UUID sittingId) {
        return list("collectivity = ?1 and sittingId = ?2 order by id", collectivity, sittingId);
    }

    boolean hasNumber(String collectivity, String number) {
        return count("number = ?1 and collectivity = ?2", number, collectivity) > 0;
    }

    /** One more than {@code limit}, to know whether there are more; a filter that is {@code null} does not filter. */
    List<DeliberationRow> after(
            String collectivity, @Nullable String number, @Nullable UUID sittingId, UUID id, int limit) {
        StringBuilder query = new StringBuilder("collectivity = :collectivity and id > :id");
        Map<String, Object> parameters = new HashMap<>(Map.of("collectivity", collectivity, "id", id));
        if (number != null) {
            query.append(" and number = :number");
            parameters.put("number", number);
        }
        if (sittingId != null) {
            query.append(" and sittingId = :sittingId");
            parameters.put("sittingId", sittingId);
        }
        return find(query.append(" order by id").toString(), parameters)
                .range(0, limit)
                .list();
    }
}
