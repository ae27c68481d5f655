package fr.hemicycle.basin.meeting;

import static java.util.Objects.requireNonNull;

import fr.hemicycle.basin.body.domain.Body;
import fr.hemicycle.basin.body.domain.BodyDirectory;
import fr.hemicycle.basin.meeting.domain.BasinMeetings;
import fr.hemicycle.basin.meeting.domain.ComingMeeting;
import fr.hemicycle.basin.meeting.domain.OpenTask;
import fr.hemicycle.basin.organisation.domain.Organisation;
import fr.hemicycle.basin.organisation.domain.Organisations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The bodies of a basin, with their meetings and what those left to be done. */
@ApplicationScoped
class MeetingsOfBasin implements BasinMeetings {

    private final BodyDirectory bodies;
    private final Organisations organisations;
    private final MeetingRows meetings;
    private final TaskRows tasks;

    MeetingsOfBasin(BodyDirectory bodies, Organisations organisations, MeetingRows meetings, TaskRows tasks) {
        this.bodies = bodies;
        this.organisations = organisations;
        this.meetings = meetings;
        this.tasks = tasks;
    }

    @Override
    public List<ComingMeeting> coming(String collectivity, UUID basin, LocalDate on, int countMax) {
        Map<UUID, Body> known = bodies(collectivity, basin);
        return meetings.coming(collectivity, known.keySet(), on, countMax).stream()
                .map(row -> new ComingMeeting(
                        row.id(),
                        row.bodyId(),
                        requireNonNull(known.get(row.bodyId())).name(),
                        row.title(),
                        row.startsAt(),
                        row.endsAt(),
                        row.place()))
                .toList();
    }

    @Override
    public List<OpenTask> pastDue(String collectivity, UUID basin, LocalDate on, int countMax) {
        List<TaskRow> late =
                tasks.pastDue(collectivity, bodies(collectivity, basin).keySet(), on, countMax);
        Map<UUID, Organisation> named = organisations.of(
                collectivity,
                late.stream().map(row -> row.toDomain().organisationId()).toList());
        return late.stream()
                .map(row -> new OpenTask(
                        row.toDomain().id(),
                        row.meetingId(),
                        row.toDomain().title(),
                        requireNonNull(named.get(row.toDomain().organisationId()))
                                .name(),
                        row.toDomain().dueOn()))
                .toList();
    }

    private Map<UUID, Body> bodies(String collectivity, UUID basin) {
        return bodies.ofBasin(collectivity, basin).stream().collect(Collectors.toMap(Body::id, Function.identity()));
    }
}
