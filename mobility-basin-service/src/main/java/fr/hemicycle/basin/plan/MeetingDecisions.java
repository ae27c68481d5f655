package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.body.domain.BodyDirectory;
import fr.hemicycle.basin.body.domain.BodyKind;
import fr.hemicycle.basin.meeting.domain.DecidedText;
import fr.hemicycle.basin.meeting.domain.TakenDecision;
import fr.hemicycle.basin.meeting.domain.TakenDecisions;
import fr.hemicycle.basin.plan.domain.BodyDecision;
import fr.hemicycle.basin.plan.domain.BodyDecision.Subject;
import fr.hemicycle.basin.plan.domain.BodyDecisions;
import fr.hemicycle.basin.plan.domain.PlanBody;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the decisions that were taken at meetings in the terms of a plan. */
@ApplicationScoped
class MeetingDecisions implements BodyDecisions {

    private final TakenDecisions decisions;
    private final BodyDirectory bodies;

    MeetingDecisions(TakenDecisions decisions, BodyDirectory bodies) {
        this.decisions = decisions;
        this.bodies = bodies;
    }

    @Override
    public Optional<BodyDecision> find(String collectivity, UUID decisionId) {
        return decisions.find(collectivity, decisionId).map(MeetingDecisions::read);
    }

    @Override
    public boolean isOnRecord(String collectivity, UUID basin, PlanBody body, LocalDate day) {
        return bodies.ofBasin(collectivity, basin).stream()
                .anyMatch(each -> committee(each.kind()) == body && each.existsOn(day));
    }

    private static BodyDecision read(TakenDecision taken) {
        DecidedText text = taken.text();
        return new BodyDecision(
                taken.id(),
                committee(taken.body().kind()),
                taken.on(),
                taken.body().name() + ", point " + taken.agendaItem(),
                "/v1/meetings/" + taken.meetingId(),
                taken.proposal(),
                taken.adopted(),
                text == null ? null : new Subject(text.planId(), text.version(), text.sha256()));
    }

    private static @Nullable PlanBody committee(BodyKind kind) {
        return switch (kind) {
            case TECHNICAL_COMMITTEE -> PlanBody.TECHNICAL_COMMITTEE;
            case BASIN_COMMITTEE -> PlanBody.BASIN_COMMITTEE;
            case STEERING_COMMITTEE -> PlanBody.STEERING_COMMITTEE;
            case THEMATIC_GROUP -> null;
        };
    }
}
