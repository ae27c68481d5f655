package fr.hemicycle.basin.meeting;

import fr.hemicycle.basin.basin.domain.Basins;
import fr.hemicycle.basin.body.domain.Body;
import fr.hemicycle.basin.body.domain.BodyKind;
import fr.hemicycle.basin.body.domain.DecisionMode;
import fr.hemicycle.basin.body.domain.MemberRole;
import fr.hemicycle.basin.body.domain.Pronouncement;
import fr.hemicycle.basin.meeting.domain.Attendee;
import fr.hemicycle.basin.meeting.domain.DecidedText;
import fr.hemicycle.basin.meeting.domain.Meeting;
import fr.hemicycle.basin.meeting.domain.Presence;
import fr.hemicycle.basin.meeting.domain.Tally;
import fr.hemicycle.basin.organisation.domain.Organisation;
import fr.hemicycle.basin.organisation.domain.Organisations;
import fr.hemicycle.platform.outbox.Event;
import fr.hemicycle.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Meetings as events of their body. Persons stand in them by id only. */
@ApplicationScoped
class MeetingMessages {

    private static final String TOPIC = "bodies.v1";

    private final Outbox outbox;
    private final Basins basins;
    private final Organisations organisations;

    MeetingMessages(Outbox outbox, Basins basins, Organisations organisations) {
        this.outbox = outbox;
        this.basins = basins;
        this.organisations = organisations;
    }

    record BasinV1(UUID id, String name) {}

    record BodyV1(BodyKind kind, String name, BasinV1 basin) {}

    record OrganisationV1(UUID id, String name, @Nullable String siren) {}

    record AttendeeV1(
            OrganisationV1 organisation,
            @Nullable MemberRole role,
            Presence presence,
            @Nullable UUID representativeId) {}

    record AgendaItemV1(int number, String title) {}

    record MeetingConvenedV1(
            UUID bodyId,
            BodyV1 body,
            UUID meetingId,
            String title,
            Instant startsAt,
            Instant endsAt,
            @Nullable String place,
            LocalDate convenedOn,
            List<AgendaItemV1> agenda) {}

    record MeetingCancelledV1(UUID bodyId, BodyV1 body, UUID meetingId, String title, Instant startsAt) {}

    record MeetingHeldV1(
            UUID bodyId, BodyV1 body, UUID meetingId, String title, LocalDate heldOn, List<AttendeeV1> attendees) {}

    record TallyV1(int members, int required, int present, int votesFor, int votesAgainst, int abstentions) {}

    record DecisionTakenV1(
            UUID bodyId,
            BodyV1 body,
            UUID meetingId,
            UUID decisionId,
            LocalDate decidedOn,
            AgendaItemV1 agendaItem,
            Pronouncement kind,
            String proposal,
            DecisionMode mode,
            TallyV1 tally,
            DecisionRow.Outcome outcome,
            @Nullable PlanV1 plan) {}

    record PlanV1(UUID planId, int version, String textSha256) {}

    record MinutesApprovedV1(
            UUID bodyId, BodyV1 body, UUID meetingId, String title, LocalDate heldOn, LocalDate approvedOn) {}

    void convened(String collectivity, Body body, MeetingRow meeting, Instant at) {
        tell(
                "MeetingConvened",
                collectivity,
                body,
                at,
                new MeetingConvenedV1(
                        body.id(),
                        wire(collectivity, body),
                        meeting.id(),
                        meeting.title(),
                        meeting.startsAt(),
                        meeting.endsAt(),
                        meeting.place(),
                        meeting.convenedOn(),
                        agenda(meeting)));
    }

    void cancelled(String collectivity, Body body, MeetingRow meeting, Instant at) {
        tell(
                "MeetingCancelled",
                collectivity,
                body,
                at,
                new MeetingCancelledV1(
                        body.id(), wire(collectivity, body), meeting.id(), meeting.title(), meeting.startsAt()));
    }

    void held(String collectivity, Body body, MeetingRow meeting, Instant at) {
        Map<UUID, Organisation> named = organisations.of(
                collectivity,
                meeting.attendees().stream().map(Attendee::organisationId).toList());
        tell(
                "MeetingHeld",
                collectivity,
                body,
                at,
                new MeetingHeldV1(
                        body.id(),
                        wire(collectivity, body),
                        meeting.id(),
                        meeting.title(),
                        Meeting.dayOf(meeting.startsAt()),
                        meeting.attendees().stream()
                                .map(each -> new AttendeeV1(
                                        wire(Objects.requireNonNull(named.get(each.organisationId()))),
                                        each.role(),
                                        each.presence(),
                                        each.representativeId()))
                                .toList()));
    }

    void decided(String collectivity, Body body, MeetingRow meeting, DecisionRow decision, Instant at) {
        Tally tally = decision.tally();
        tell(
                "DecisionTaken",
                collectivity,
                body,
                at,
                new DecisionTakenV1(
                        body.id(),
                        wire(collectivity, body),
                        meeting.id(),
                        decision.id(),
                        Meeting.dayOf(meeting.startsAt()),
                        agenda(meeting).get(decision.agendaItem() - 1),
                        decision.kind(),
                        decision.proposal(),
                        decision.mode(),
                        new TallyV1(
                                tally.members(),
                                tally.required(),
                                tally.present(),
                                tally.votesFor(),
                                tally.votesAgainst(),
                                tally.abstentions()),
                        decision.outcome(),
                        plan(decision.text())));
    }

    void approved(String collectivity, Body body, MeetingRow meeting, LocalDate on, Instant at) {
        tell(
                "MinutesApproved",
                collectivity,
                body,
                at,
                new MinutesApprovedV1(
                        body.id(),
                        wire(collectivity, body),
                        meeting.id(),
                        meeting.title(),
                        Meeting.dayOf(meeting.startsAt()),
                        on));
    }

    private void tell(String fact, String collectivity, Body body, Instant at, Record data) {
        outbox.append(new Event(TOPIC, "fr.hemicycle.basin." + fact + ".v1", collectivity, body.id(), at, data));
    }

    private BodyV1 wire(String collectivity, Body body) {
        return new BodyV1(
                body.kind(),
                body.name(),
                new BasinV1(
                        body.basinId(),
                        Objects.requireNonNull(basins.names(collectivity, List.of(body.basinId()))
                                .get(body.basinId()))));
    }

    private static @Nullable PlanV1 plan(@Nullable DecidedText text) {
        return text == null ? null : new PlanV1(text.planId(), text.version(), text.sha256());
    }

    private static OrganisationV1 wire(Organisation organisation) {
        return new OrganisationV1(organisation.id(), organisation.name(), organisation.siren());
    }

    private static List<AgendaItemV1> agenda(MeetingRow meeting) {
        List<String> titles = meeting.agendaTitles();
        return IntStream.range(0, titles.size())
                .mapToObj(i -> new AgendaItemV1(i + 1, titles.get(i)))
                .toList();
    }
}
