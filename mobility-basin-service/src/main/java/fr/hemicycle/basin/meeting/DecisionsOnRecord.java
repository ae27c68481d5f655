package fr.hemicycle.basin.meeting;

import fr.hemicycle.basin.body.domain.BodyDirectory;
import fr.hemicycle.basin.meeting.domain.Meeting;
import fr.hemicycle.basin.meeting.domain.TakenDecision;
import fr.hemicycle.basin.meeting.domain.TakenDecisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DecisionsOnRecord implements TakenDecisions {

    private final DecisionRows decisions;
    private final MeetingRows meetings;
    private final BodyDirectory bodies;

    DecisionsOnRecord(DecisionRows decisions, MeetingRows meetings, BodyDirectory bodies) {
        this.decisions = decisions;
        this.meetings = meetings;
        this.bodies = bodies;
    }

    @Override
    public Optional<TakenDecision> find(String collectivity, UUID decisionId) {
        return decisions.byId(collectivity, decisionId).map(row -> {
            MeetingRow meeting = meetings.byId(collectivity, row.meetingId()).orElseThrow();
            return new TakenDecision(
                    row.id(),
                    bodies.find(collectivity, meeting.bodyId()).orElseThrow(),
                    meeting.id(),
                    Meeting.dayOf(meeting.startsAt()),
                    row.agendaItem(),
                    row.proposal(),
                    row.outcome() == DecisionRow.Outcome.ADOPTED,
                    row.text());
        });
    }
}
