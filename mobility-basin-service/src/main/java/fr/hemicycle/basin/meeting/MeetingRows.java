package fr.hemicycle.basin.meeting;

import fr.hemicycle.basin.body.domain.MeetingDays;
import fr.hemicycle.basin.meeting.domain.MeetingState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class MeetingRows implements MeetingDays, PanacheRepositoryBase<MeetingRow, UUID> {

    /** A calendar of people needs no more. */
    private static final int CALENDAR_MAX = 1000;

    Optional<MeetingRow> byId(String collectivity, UUID id) {
        return find("collectivity = ?1 and id = ?2", collectivity, id).firstResultOptional();
    }

    /** Without loading the meeting: its body is to be locked first. */
    Optional<UUID> bodyOf(String collectivity, UUID id) {
        return getEntityManager()
                .createQuery(
                        "select m.bodyId from MeetingRow m where m.collectivity = :collectivity and m.id = :id",
                        UUID.class)
                .setParameter("collectivity", collectivity)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** @param bodyId {@code null} for those of all bodies */
    List<MeetingRow> page(String collectivity, @Nullable UUID bodyId, UUID after, int count) {
        return (bodyId == null
                        ? find("collectivity = ?1 and id > ?2 order by id", collectivity, after)
                        : find(
                                "collectivity = ?1 and id > ?2 and bodyId = ?3 order by id",
                                collectivity,
                                after,
                                bodyId))
                .page(0, count)
                .list();
    }

    /** The latest, latest first. */
    List<MeetingRow> ofBodies(String collectivity, Collection<UUID> bodyIds) {
        return bodyIds.isEmpty()
                ? List.of()
                : find("collectivity = ?1 and bodyId in ?2 order by startsAt desc, id", collectivity, bodyIds)
                        .page(0, CALENDAR_MAX)
                        .list();
    }

    /** Not cancelled, convened by a day and not over before it; the soonest first. */
    List<MeetingRow> coming(String collectivity, Collection<UUID> bodyIds, LocalDate on, int countMax) {
        return bodyIds.isEmpty()
                ? List.of()
                : find(
                                "collectivity = ?1 and heldOn >= ?2 and convenedOn <= ?2 and state <> ?3 and bodyId in ?4"
                                        + " order by startsAt, id",
                                collectivity,
                                on,
                                MeetingState.CANCELLED,
                                bodyIds)
                        .page(0, countMax)
                        .list();
    }

    @Override
    public List<LocalDate> held(String collectivity, UUID bodyId) {
        return days(collectivity, bodyId, List.of(MeetingState.HELD));
    }

    @Override
    public List<LocalDate> heldOrConvened(String collectivity, UUID bodyId) {
        return days(collectivity, bodyId, List.of(MeetingState.HELD, MeetingState.CONVENED));
    }

    private List<LocalDate> days(String collectivity, UUID bodyId, List<MeetingState> states) {
        return getEntityManager()
                .createQuery("""
                        select distinct m.heldOn from MeetingRow m
                        where m.collectivity = :collectivity and m.bodyId = :bodyId and m.state in :states""", LocalDate.class)
                .setParameter("collectivity", collectivity)
                .setParameter("bodyId", bodyId)
                .setParameter("states", states)
                .getResultList();
    }
}
