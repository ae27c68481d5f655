package fr.hemicycle.vote.sitting;

import fr.hemicycle.vote.body.domain.SittingDays;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class SittingRows implements PanacheRepositoryBase<SittingRow, UUID>, SittingDays {

    Optional<SittingRow> one(String collectivity, UUID id) {
        return find("id = ?1 and collectivity = ?2", id, collectivity).singleResultOptional();
    }

    Optional<Long> version(String collectivity, UUID id) {
        return find("select version from SittingRow where id = ?1 and collectivity = ?2", id, collectivity)
                .project(Long.class)
                .singleResultOptional();
    }

    /** Locked for change. */
    Optional<SittingRow> held(String collectivity, UUID id) {
        return find("id = ?1 and collectivity = ?2", id, collectivity)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    /** Locked against change only, so that several ballots of one sitting may close at once. */
    Optional<SittingRow> kept(String collectivity, UUID id) {
        return find("id = ?1 and collectivity = ?2", id, collectivity)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .singleResultOptional();
    }

    /** The sitting that follows one without quorum. */
    Optional<SittingRow> after(String collectivity, UUID first) {
        return find("secondConvocationOf = ?1 and collectivity = ?2 order by id", first, collectivity)
                .firstResultOptional();
    }

    /** One more than {@code limit}, to know whether there are more. */
    List<SittingRow> after(String collectivity, UUID id, int limit) {
        return find("collectivity = ?1 and id > ?2 order by id", collectivity, id)
                .range(0, limit)
                .list();
    }

    @Override
    public Set<LocalDate> ofRollCalls(String collectivity, UUID bodyId) {
        return getEntityManager()
                .createQuery(
                        "select s.heldOn from SittingRow s"
                                + " where s.bodyId = ?1 and s.collectivity = ?2 and s.presidentId is not null",
                        LocalDate.class)
                .setParameter(1, bodyId)
                .setParameter(2, collectivity)
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
