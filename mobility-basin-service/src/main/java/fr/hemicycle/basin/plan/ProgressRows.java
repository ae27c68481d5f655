package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.domain.ActionProgress;
import fr.hemicycle.platform.page.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ProgressRows implements PanacheRepositoryBase<ProgressRow, UUID> {

    boolean isTold(PlanRow plan, ActionProgress progress) {
        return count(
                        "collectivity = ?1 and planId = ?2 and action = ?3 and happenedOn = ?4",
                        plan.collectivity(),
                        plan.id(),
                        progress.action(),
                        progress.on())
                > 0;
    }

    /** The last that was told of each action until a day. */
    List<ActionProgress> last(PlanRow plan, LocalDate on) {
        return find("""
                        from PlanProgressRow p where p.collectivity = ?1 and p.planId = ?2 and p.happenedOn =
                          (select max(o.happenedOn) from PlanProgressRow o
                           where o.collectivity = ?1 and o.planId = ?2 and o.action = p.action
                           and o.happenedOn <= ?3)""", plan.collectivity(), plan.id(), on).stream()
                .map(ProgressRow::toProgress)
                .toList();
    }

    List<ProgressRow> page(PlanRow plan, String action, Cursor cursor, int count) {
        return find(
                        "collectivity = ?1 and planId = ?2 and action = ?3 and id > ?4 order by id",
                        plan.collectivity(),
                        plan.id(),
                        action,
                        cursor.after())
                .page(0, count)
                .list();
    }
}
