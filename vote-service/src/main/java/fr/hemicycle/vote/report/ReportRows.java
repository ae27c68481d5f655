package fr.hemicycle.vote.report;

import fr.hemicycle.vote.report.domain.ReportContent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ReportRows implements PanacheRepositoryBase<ReportRow, UUID> {

    Optional<ReportRow> one(String collectivity, UUID id) {
        return find("id = ?1 and collectivity = ?2", id, collectivity).singleResultOptional();
    }

    /** The same, without asking the database for what this transaction has read or locked already. */
    Optional<ReportRow> known(String collectivity, UUID id) {
        return findByIdOptional(id).filter(row -> row.isOf(collectivity));
    }

    /** Nobody else changes it, nor its expenses, until the end of the transaction. */
    Optional<ReportRow> held(String collectivity, UUID id) {
        return find("id = ?1 and collectivity = ?2", id, collectivity)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    /** The same, where an expense changes and with it what the report shows: its version moves on. */
    Optional<ReportRow> touched(String collectivity, UUID id) {
        Optional<ReportRow> row = held(collectivity, id);
        row.ifPresent(each -> getEntityManager().lock(each, LockModeType.PESSIMISTIC_FORCE_INCREMENT));
        return row;
    }

    /** One more than {@code limit}, to know whether there are more. */
    List<ReportRow> after(String collectivity, @Nullable UUID bodyId, UUID id, int limit) {
        return (bodyId == null
                        ? find("collectivity = ?1 and id > ?2 order by id", collectivity, id)
                        : find(
                                "collectivity = ?1 and id > ?2 and content.bodyId = ?3 order by id",
                                collectivity,
                                id,
                                bodyId))
                .range(0, limit)
                .list();
    }

    List<ReportRow> on(String collectivity, UUID bodyId, LocalDate day) {
        return list(
                "collectivity = ?1 and content.bodyId = ?2 and content.sittingDate = ?3 order by content.number",
                collectivity,
                bodyId,
                day);
    }

    /** Whether another report than {@code id} has this number on that body's agenda of that day. */
    boolean hasNumber(String collectivity, ReportContent content, UUID id) {
        return count(
                        "content.bodyId = ?1 and content.sittingDate = ?2 and content.number = ?3 and collectivity = ?4"
                                + " and id <> ?5",
                        content.bodyId(),
                        content.sittingDate(),
                        content.number(),
                        collectivity,
                        id)
                > 0;
    }
}
