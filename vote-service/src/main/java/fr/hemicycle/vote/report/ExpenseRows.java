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

    List<Expense> of(UUID reportId) {
        return find("reportId = ?1 order by id", reportId).stream()
                .map(ExpenseRow::toDomain)
                .toList();
    }
}
