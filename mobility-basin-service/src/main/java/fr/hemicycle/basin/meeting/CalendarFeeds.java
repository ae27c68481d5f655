package fr.hemicycle.basin.meeting;

import fr.hemicycle.basin.body.domain.Body;
import fr.hemicycle.basin.body.domain.BodyDirectory;
import fr.hemicycle.basin.body.domain.Member;
import fr.hemicycle.basin.meeting.domain.Calendar;
import fr.hemicycle.basin.meeting.domain.Meeting;
import fr.hemicycle.basin.meeting.domain.MeetingState;
import fr.hemicycle.basin.organisation.domain.Organisation;
import fr.hemicycle.basin.organisation.domain.Organisations;
import fr.hemicycle.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which meetings stand in whose calendar. */
@ApplicationScoped
class CalendarFeeds {

    static final String ICALENDAR = "text/calendar;charset=UTF-8";

    private final BodyDirectory bodies;
    private final Organisations organisations;
    private final MeetingRows rows;

    CalendarFeeds(BodyDirectory bodies, Organisations organisations, MeetingRows rows) {
        this.bodies = bodies;
        this.organisations = organisations;
        this.rows = rows;
    }

    String ofBody(String collectivity, UUID bodyId) {
        Body body = bodies.find(collectivity, bodyId).orElseThrow(ProblemException::notFound);
        return text(body.name(), rows.ofBodies(collectivity, List.of(bodyId)));
    }

    String ofOrganisation(String collectivity, UUID organisationId) {
        return text(organisation(collectivity, organisationId).name(), of(collectivity, organisationId));
    }

    /** Those that it still has before it, or whose attendance nobody has recorded. */
    List<MeetingRow> convenedFor(String collectivity, UUID organisationId) {
        UUID id = organisation(collectivity, organisationId).id();
        return of(collectivity, id).stream()
                .filter(row -> row.state() == MeetingState.CONVENED)
                .toList();
    }

    /** Meetings on whose day it belongs to their body. */
    private List<MeetingRow> of(String collectivity, UUID organisationId) {
        List<Member> memberships = bodies.membershipsOf(collectivity, organisationId);
        Set<UUID> bodyIds = memberships.stream().map(Member::bodyId).collect(Collectors.toUnmodifiableSet());
        return rows.ofBodies(collectivity, bodyIds).stream()
                .filter(row -> memberships.stream()
                        .anyMatch(member -> member.bodyId().equals(row.bodyId())
                                && member.belongsOn(Meeting.dayOf(row.startsAt()))))
                .toList();
    }

    private Organisation organisation(String collectivity, UUID id) {
        return Optional.ofNullable(organisations.of(collectivity, List.of(id)).get(id))
                .orElseThrow(ProblemException::notFound);
    }

    private static String text(String name, List<MeetingRow> meetings) {
        return new Calendar(name, meetings.stream().map(MeetingRow::entry).toList()).text();
    }
}
