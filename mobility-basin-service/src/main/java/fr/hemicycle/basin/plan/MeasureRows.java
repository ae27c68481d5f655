package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.domain.Measure;
import fr.hemicycle.platform.page.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class MeasureRows implements PanacheRepositoryBase<MeasureRow, UUID> {

    boolean isTaken(PlanRow plan, Measure measure) {
        return count(
                        "collectivity = ?1 and planId = ?2 and action = ?3 and indicator = ?4 and measuredOn = ?5",
                        plan.collectivity(),
                        plan.id(),
                        measure.action(),
                        measure.indicator(),
                        measure.on())
                > 0;
    }

    /** The last measure of each indicator until a day. */
    List<Measure> last(PlanRow plan, LocalDate on) {
        return find("""
                        from PlanMeasureRow m where m.collectivity = ?1 and m.planId = ?2 and m.measuredOn =
                          (select max(o.measuredOn) from PlanMeasureRow o
                           where o.collectivity = ?1 and o.planId = ?2 and o.action = m.action
                           and o.indicator = m.indicator and o.measuredOn <= ?3)""", plan.collectivity(), plan.id(), on).stream()
                .map(MeasureRow::toMeasure)
                .toList();
    }

    List<MeasureRow> page(PlanRow plan, Cursor cursor, int count) {
        return find(
                        "collectivity = ?1 and planId = ?2 and id > ?3 order by id",
                        plan.collectivity(),
                        plan.id(),
                        cursor.after())
                .page(0, count)
                .list();
    }
}
