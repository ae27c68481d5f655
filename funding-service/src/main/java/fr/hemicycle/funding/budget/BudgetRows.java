package fr.hemicycle.funding.budget;

import fr.hemicycle.funding.budget.domain.BudgetLine.Direction;
import fr.hemicycle.funding.budget.domain.BudgetLine.Place;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class BudgetRows implements PanacheRepositoryBase<BudgetRow, UUID> {

    record LineOfStage(BudgetLineRow line, StageRow stage) {}

    record Sum(Section section, Direction direction, String chapter, BigDecimal voted) {}

    Optional<BudgetRow> byId(String collectivity, UUID id) {
        return find("collectivity = ?1 and id = ?2", collectivity, id).firstResultOptional();
    }

    /** Nobody else adds a stage until the end of the transaction. */
    Optional<BudgetRow> lock(String collectivity, UUID id) {
        return find("collectivity = ?1 and id = ?2", collectivity, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** @return false when there is one of this name and year already */
    boolean open(BudgetRow row) {
        return getEntityManager()
                        .createNativeQuery(
                                "INSERT INTO budget (id, collectivity, name, year, nomenclature, organisation, siret,"
                                        + " sections_must_balance) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
                                        + " ON CONFLICT (collectivity, name, year) DO NOTHING")
                        .setParameter(1, row.id)
                        .setParameter(2, row.collectivity)
                        .setParameter(3, row.name)
                        .setParameter(4, row.year)
                        .setParameter(5, row.nomenclature)
                        .setParameter(6, row.organisation)
                        .setParameter(7, row.siret)
                        .setParameter(8, row.sectionsMustBalance)
                        .executeUpdate()
                == 1;
    }

    List<BudgetRow> page(String collectivity, UUID after, int count) {
        return find("collectivity = ?1 and id > ?2 order by id", collectivity, after)
                .page(0, count)
                .list();
    }

    List<BudgetRow> ofYear(String collectivity, int year) {
        return list("collectivity = ?1 and year = ?2 order by id", collectivity, year);
    }

    List<StageRow> stages(UUID budgetId) {
        return getEntityManager()
                .createQuery("from BudgetStageRow where budgetId = :budget order by id", StageRow.class)
                .setParameter("budget", budgetId)
                .getResultList();
    }

    List<LineOfStage> lines(UUID budgetId, UUID after, int count) {
        return getEntityManager()
                .createQuery(
                        "select l, s from BudgetLineRow l join BudgetStageRow s on s.id = l.stageId"
                                + " where s.budgetId = :budget and l.id > :after order by l.id",
                        LineOfStage.class)
                .setParameter("budget", budgetId)
                .setParameter("after", after)
                .setMaxResults(count)
                .getResultList();
    }

    /** All stages together. */
    Map<Place, Money> voted(UUID budgetId) {
        Map<Place, Money> voted = new HashMap<>();
        getEntityManager()
                .createQuery("""
                        select l.section, l.direction, l.chapter, sum(l.voted) from BudgetLineRow l
                        where l.stageId in (select s.id from BudgetStageRow s where s.budgetId = :budget)
                        group by l.section, l.direction, l.chapter""", Sum.class)
                .setParameter("budget", budgetId)
                .getResultList()
                .forEach(each ->
                        voted.put(new Place(each.section(), each.direction(), each.chapter()), Money.of(each.voted())));
        return voted;
    }
}
