package fr.hemicycle.vote.report;

import fr.hemicycle.vote.report.domain.Expense;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ExpenseRows implements PanacheRepositoryBase<ExpenseRow, UUID> {

    Optional<ExpenseRow> one(String collectivity, UUID reportId, UUID id) {
        return find("id = ?1 and reportId = ?2 and collectivity = ?3", id, reportId, collectivity)
                .singleResultOptional();
    }

    /** Takes it off the report and keeps that it was there. */
    void remove(ExpenseRow row) {
        int _ = getEntityManager()
                .createNativeQuery("""
                        INSERT INTO removed_expense (id, collectivity, report_id, operation_code, amount, reservation_id)
                        SELECT id, collectivity, report_id, operation_code, amount, reservation_id
                        FROM expense WHERE id = ?1""")
                .setParameter(1, row.id())
                .executeUpdate();
        delete(row);
    }

    boolean wasRemoved(String collectivity, UUID id) {
        return !getEntityManager()
                .createNativeQuery("SELECT 1 FROM removed_expense WHERE id = ?1 AND collectivity = ?2")
                .setParameter(1, id)
                .setParameter(2, collectivity)
                .getResultList()
                .isEmpty();
    }

    List<Expense> of(UUID reportId) {
        return find("reportId = ?1 order by id", reportId).stream()
                .map(ExpenseRow::toDomain)
                .toList();
    }
}
