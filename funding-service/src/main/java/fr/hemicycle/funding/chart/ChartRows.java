package fr.hemicycle.funding.chart;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.page.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ChartRows implements PanacheRepositoryBase<ChartRow, UUID> {

    /** Nobody else changes the chart of this year until the end of the transaction. */
    void hold(String collectivity, String nomenclature, int year) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "chart " + collectivity + nomenclature + year)
                .getSingleResult();
    }

    Optional<ChartRow> of(String collectivity, String nomenclature, int year) {
        return find("collectivity = ?1 and nomenclature = ?2 and year = ?3", collectivity, nomenclature, year)
                .firstResultOptional();
    }

    /** The chart that holds for a year: its own, else one that was carried over to it. */
    Optional<ChartRow> holdingFor(String collectivity, String nomenclature, int year) {
        return of(collectivity, nomenclature, year)
                .or(() -> find(
                                "from ChartRow c where c.id = (select o.chartId from CarryOverRow o"
                                        + " where o.collectivity = ?1 and o.nomenclature = ?2 and o.year = ?3)",
                                collectivity,
                                nomenclature,
                                year)
                        .firstResultOptional());
    }

    ChartRow open(String collectivity, String nomenclature, int year, String provenance) {
        ChartRow row = new ChartRow();
        row.id = Ids.next();
        row.collectivity = collectivity;
        row.nomenclature = nomenclature;
        row.year = year;
        row.provenance = provenance;
        persistAndFlush(row);
        return row;
    }

    List<ChartRow> page(String collectivity, Cursor cursor, int count) {
        return find("collectivity = ?1 and id > ?2 order by id", collectivity, cursor.after())
                .page(0, count)
                .list();
    }

    List<CarryOverRow> carryOvers(Collection<UUID> charts) {
        return getEntityManager()
                .createQuery("from CarryOverRow where chartId in :charts order by year", CarryOverRow.class)
                .setParameter("charts", charts)
                .getResultList();
    }

    /** The latest first. */
    List<ImportRow> imports(UUID chart, int count) {
        return getEntityManager()
                .createQuery("from ImportRow where chartId = :chart order by id desc", ImportRow.class)
                .setParameter("chart", chart)
                .setMaxResults(count)
                .getResultList();
    }
}
