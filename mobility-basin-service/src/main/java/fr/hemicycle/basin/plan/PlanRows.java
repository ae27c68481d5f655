package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.domain.Period;
import fr.hemicycle.basin.plan.domain.Plan;
import fr.hemicycle.basin.plan.domain.PlanFact;
import fr.hemicycle.basin.plan.domain.PlanVersion;
import fr.hemicycle.platform.page.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

@ApplicationScoped
class PlanRows implements PanacheRepositoryBase<PlanRow, UUID> {

    /** Of the one who keeps it, and of those who are to sign it once it was proposed. */
    private static final String VISIBLE = "(p.collectivity = ?1 or exists"
            + " (select 1 from PlanSignatoryRow s where s.id.planId = p.id and s.id.siren = ?1))";

    private final PlanContents contents;

    PlanRows(PlanContents contents) {
        this.contents = contents;
    }

    /** A row with what it stands for. */
    record Kept(PlanRow row, Plan plan) {}

    Optional<Kept> visible(String collectivity, UUID id) {
        return find("from BasinPlanRow p where " + VISIBLE + " and p.id = ?2", collectivity, id)
                .firstResultOptional()
                .map(this::kept);
    }

    Optional<Kept> lockVisible(String collectivity, UUID id) {
        return find("from BasinPlanRow p where " + VISIBLE + " and p.id = ?2", collectivity, id)
                .withLock(LockModeType.PESSIMISTIC_FORCE_INCREMENT)
                .firstResultOptional()
                .map(this::kept);
    }

    Optional<Kept> lockOwn(String collectivity, UUID id) {
        return find("collectivity = ?1 and id = ?2", collectivity, id)
                .withLock(LockModeType.PESSIMISTIC_FORCE_INCREMENT)
                .firstResultOptional()
                .map(this::kept);
    }

    /** Whoever tells of it: an assembly of this installation, or a partner. */
    Optional<Kept> lock(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_FORCE_INCREMENT)
                .firstResultOptional()
                .map(this::kept);
    }

    List<PlanRow> page(String collectivity, Cursor cursor, int count) {
        return find(
                        "from BasinPlanRow p where " + VISIBLE + " and p.id > ?2 order by p.id",
                        collectivity,
                        cursor.after())
                .page(0, count)
                .list();
    }

    List<PlanRow> ofBasin(String collectivity, UUID basin) {
        return list("collectivity = ?1 and basinId = ?2 order by firstYear, id", collectivity, basin);
    }

    Kept kept(PlanRow row) {
        List<PlanVersion> versions = versions(row).stream()
                .map(each -> new PlanVersion(each.number(), contents.read(each)))
                .toList();
        Set<PlanFact> facts = new HashSet<>();
        getEntityManager()
                .createQuery("from PlanFactRow f where f.collectivity = ?1 and f.planId = ?2", FactRow.class)
                .setParameter(1, row.collectivity())
                .setParameter(2, row.id())
                .getResultList()
                .forEach(each -> facts.add(each.toFact()));
        return new Kept(row, new Plan(row.collectivity(), row.period(), versions, facts));
    }

    List<VersionRow> versions(PlanRow row) {
        return getEntityManager()
                .createQuery(
                        "from PlanVersionRow v where v.collectivity = ?1 and v.planId = ?2 order by v.number",
                        VersionRow.class)
                .setParameter(1, row.collectivity())
                .setParameter(2, row.id())
                .getResultList();
    }

    Optional<VersionRow> version(PlanRow row, int number) {
        return versions(row).stream().filter(each -> each.number() == number).findFirst();
    }

    /** Facts of a plan in the order in which they were told. */
    List<FactRow> facts(PlanRow row, Cursor cursor, int count) {
        return getEntityManager()
                .createQuery(
                        "from PlanFactRow f where f.collectivity = ?1 and f.planId = ?2 and f.id > ?3 order by f.id",
                        FactRow.class)
                .setParameter(1, row.collectivity())
                .setParameter(2, row.id())
                .setParameter(3, cursor.after())
                .setMaxResults(count)
                .getResultList();
    }

    /** What a vote has approved. */
    List<FactRow> ofVote(String voter, UUID deliberationId) {
        return getEntityManager()
                .createQuery(
                        "from PlanFactRow f where f.signatory = ?1 and f.deliberationId = ?2 order by f.planId, f.id",
                        FactRow.class)
                .setParameter(1, voter)
                .setParameter(2, deliberationId)
                .getResultList();
    }

    /** Lets one caller at a time ask for the years of a basin. */
    void queueFor(String collectivity, UUID basin) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(?1, 350))) AS waited")
                .setParameter(1, collectivity + basin)
                .getResultList();
    }

    /** The periods that plans take up in a basin. */
    @SuppressWarnings("unchecked")
    List<Period> taken(String collectivity, UUID basin) {
        List<Object[]> taken = getEntityManager()
                .createNativeQuery("""
                        SELECT min(year), max(year) FROM plan_year
                        WHERE collectivity = ?1 AND basin_id = ?2 GROUP BY plan_id ORDER BY 1""")
                .setParameter(1, collectivity)
                .setParameter(2, basin)
                .getResultList();
        return taken.stream()
                .map(each -> new Period(((Number) each[0]).intValue(), ((Number) each[1]).intValue()))
                .toList();
    }

    void take(PlanRow row) {
        IntStream.rangeClosed(row.period().firstYear(), row.period().lastYear())
                .forEach(year -> getEntityManager()
                        .createNativeQuery("INSERT INTO plan_year VALUES (?1, ?2, ?3, ?4)")
                        .setParameter(1, row.collectivity())
                        .setParameter(2, row.basinId())
                        .setParameter(3, year)
                        .setParameter(4, row.id())
                        .executeUpdate());
    }

    void giveBackAfter(PlanRow row, int year) {
        getEntityManager()
                .createNativeQuery("DELETE FROM plan_year WHERE collectivity = ?1 AND plan_id = ?2 AND year > ?3")
                .setParameter(1, row.collectivity())
                .setParameter(2, row.id())
                .setParameter(3, year)
                .executeUpdate();
    }

    /** From the proposal of a version on, those who are to sign it see the plan. */
    void show(PlanRow row, String siren) {
        getEntityManager()
                .createNativeQuery("INSERT INTO plan_signatory VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")
                .setParameter(1, row.collectivity())
                .setParameter(2, row.id())
                .setParameter(3, siren)
                .executeUpdate();
    }
}
