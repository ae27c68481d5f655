package fr.hemicycle.basin.mission;

import fr.hemicycle.basin.mission.domain.Contract;
import fr.hemicycle.basin.mission.domain.Deliverable;
import fr.hemicycle.basin.mission.domain.DeliverableFact;
import fr.hemicycle.basin.mission.domain.Milestone;
import fr.hemicycle.basin.mission.domain.Mission;
import fr.hemicycle.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** What missions work on, read as a whole and written piece by piece; whoever writes has locked the mission. */
@ApplicationScoped
class WorkRows {

    private static final UUID START = new UUID(0, 0);

    private final EntityManager entities;

    WorkRows(EntityManager entities) {
        this.entities = entities;
    }

    Mission mission(MissionRow row) {
        String collectivity = row.collectivity();
        return row.toMission(
                contract(collectivity, row.id()).orElse(null),
                List.copyOf(deliverables(collectivity, row.id(), START, Integer.MAX_VALUE)
                        .values()),
                milestones(collectivity, row.id(), START, Integer.MAX_VALUE).stream()
                        .map(MilestoneRow::toMilestone)
                        .toList());
    }

    Optional<Contract> contract(String collectivity, UUID missionId) {
        return entities.createQuery("from ContractRow where collectivity = ?1 and missionId = ?2", ContractRow.class)
                .setParameter(1, collectivity)
                .setParameter(2, missionId)
                .getResultStream()
                .map(ContractRow::toContract)
                .findFirst();
    }

    /** By id, oldest first, each with what happened to it. */
    Map<UUID, Deliverable> deliverables(String collectivity, UUID missionId, UUID after, int count) {
        List<DeliverableRow> rows = entities.createQuery(
                        "from DeliverableRow where collectivity = ?1 and missionId = ?2 and id > ?3 order by id",
                        DeliverableRow.class)
                .setParameter(1, collectivity)
                .setParameter(2, missionId)
                .setParameter(3, after)
                .setMaxResults(count)
                .getResultList();
        Map<UUID, List<DeliverableFact>> facts =
                facts(collectivity, rows.stream().map(DeliverableRow::id).toList());
        Map<UUID, Deliverable> deliverables = new LinkedHashMap<>();
        rows.forEach(row -> deliverables.put(row.id(), row.toDeliverable(facts.getOrDefault(row.id(), List.of()))));
        return deliverables;
    }

    private Map<UUID, List<DeliverableFact>> facts(String collectivity, List<UUID> deliverables) {
        return entities.createQuery(
                        "from DeliverableFactRow where collectivity = ?1 and deliverableId in ?2 order by id",
                        DeliverableFactRow.class)
                .setParameter(1, collectivity)
                .setParameter(2, deliverables)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        DeliverableFactRow::deliverableId,
                        Collectors.mapping(DeliverableFactRow::toFact, Collectors.toList())));
    }

    List<MilestoneRow> milestones(String collectivity, UUID missionId, UUID after, int count) {
        return entities.createQuery(
                        "from MilestoneRow where collectivity = ?1 and missionId = ?2 and id > ?3 order by id",
                        MilestoneRow.class)
                .setParameter(1, collectivity)
                .setParameter(2, missionId)
                .setParameter(3, after)
                .setMaxResults(count)
                .getResultList();
    }

    List<MissionMeetingRow> meetings(String collectivity, UUID missionId, UUID after, int count) {
        return entities.createQuery(
                        "from MissionMeetingRow where collectivity = ?1 and missionId = ?2 and id > ?3 order by id",
                        MissionMeetingRow.class)
                .setParameter(1, collectivity)
                .setParameter(2, missionId)
                .setParameter(3, after)
                .setMaxResults(count)
                .getResultList();
    }

    boolean isLinked(String collectivity, UUID missionId, UUID meetingId) {
        return entities.createQuery(
                                "select count(*) from MissionMeetingRow where collectivity = ?1 and missionId = ?2 and meetingId = ?3",
                                Long.class)
                        .setParameter(1, collectivity)
                        .setParameter(2, missionId)
                        .setParameter(3, meetingId)
                        .getSingleResult()
                > 0;
    }

    /** The due days of which it was told that they went by, by deliverable. */
    Map<UUID, List<LocalDate>> toldLate(String collectivity, UUID missionId) {
        List<?> found = entities.createNativeQuery("""
                        SELECT l.deliverable_id, l.due_on FROM deliverable_lateness l
                        JOIN mission_deliverable d ON d.collectivity = l.collectivity AND d.id = l.deliverable_id
                        WHERE d.collectivity = ?1 AND d.mission_id = ?2 ORDER BY l.due_on""")
                .setParameter(1, collectivity)
                .setParameter(2, missionId)
                .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        TreeMap::new,
                        Collectors.mapping(row -> day(row[1]), Collectors.toList())));
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    void add(String collectivity, UUID missionId, Contract contract) {
        entities.persist(ContractRow.of(collectivity, missionId, contract));
    }

    void add(String collectivity, UUID missionId, Deliverable deliverable) {
        entities.persist(DeliverableRow.of(collectivity, missionId, deliverable));
    }

    void add(String collectivity, UUID missionId, Milestone milestone) {
        entities.persist(MilestoneRow.of(collectivity, missionId, milestone));
    }

    void link(String collectivity, UUID missionId, UUID meetingId) {
        entities.persist(MissionMeetingRow.of(Ids.next(), collectivity, missionId, meetingId));
    }

    void reach(Milestone milestone, LocalDate on) {
        entities.find(MilestoneRow.class, milestone.id()).reach(on);
    }

    /** @param after the deliverable with the fact */
    void record(String collectivity, Deliverable after, DeliverableFact fact, String toldBy, Instant at) {
        entities.persist(DeliverableFactRow.of(Ids.next(), collectivity, after.id(), fact, toldBy, at));
        entities.find(DeliverableRow.class, after.id()).apply(after);
    }

    /** @return whether nobody had told it before */
    boolean tellLate(String collectivity, UUID deliverableId, LocalDate dueOn, Instant at) {
        return entities.createNativeQuery("""
                        INSERT INTO deliverable_lateness (collectivity, deliverable_id, due_on, told_at)
                        VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING""")
                        .setParameter(1, collectivity)
                        .setParameter(2, deliverableId)
                        .setParameter(3, dueOn)
                        .setParameter(4, at)
                        .executeUpdate()
                > 0;
    }

    /** A deliverable of a mission, as the look for what is late finds it. */
    record Found(String collectivity, UUID missionId, UUID deliverableId) {}

    /** Deliverables of running missions that were due before a day, are awaited, and of which that was not told yet. */
    List<Found> untoldLate(LocalDate today, int count) {
        List<?> found = entities.createNativeQuery("""
                        SELECT d.collectivity, d.mission_id, d.id FROM (
                          SELECT d.*, coalesce(d.due_on,
                                   CAST(m.starts_on + make_interval(months => d.agreed_months) AS date)) AS due
                          FROM mission_deliverable d
                          JOIN mission m ON m.collectivity = d.collectivity AND m.id = d.mission_id
                          WHERE m.starts_on IS NOT NULL AND m.ended_on IS NULL AND d.state IN ('EXPECTED', 'RETURNED')) d
                        WHERE d.due < ?1 AND NOT EXISTS (
                          SELECT 1 FROM deliverable_lateness l
                          WHERE l.collectivity = d.collectivity AND l.deliverable_id = d.id AND l.due_on = d.due)
                        ORDER BY d.id""")
                .setParameter(1, today)
                .setMaxResults(count)
                .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Found((String) row[0], (UUID) row[1], (UUID) row[2]))
                .toList();
    }
}
