package fr.hemicycle.basin.following;

import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.hemicycle.basin.basin.domain.Basins;
import fr.hemicycle.basin.plan.domain.FollowedPlan;
import fr.hemicycle.basin.plan.domain.FollowedPlans;
import fr.hemicycle.basin.territory.domain.Today;
import fr.hemicycle.platform.feed.EventFilter;
import fr.hemicycle.platform.feed.EventHistory;
import fr.hemicycle.platform.feed.Position;
import fr.hemicycle.platform.feed.RecordedEvent;
import fr.hemicycle.platform.feed.Slice;
import fr.hemicycle.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What changed, from the history of events. */
@ApplicationScoped
class Changes {

    private static final Set<String> PLAN_TOPIC = Set.of("plans.v1");

    private final FollowedPlans plans;
    private final Basins basins;
    private final EventHistory history;
    private final BasinEvents events;
    private final Today today;

    Changes(FollowedPlans plans, Basins basins, EventHistory history, BasinEvents events, Today today) {
        this.plans = plans;
        this.basins = basins;
        this.history = history;
        this.events = events;
        this.today = today;
    }

    @Schema(name = "Changes")
    record ChangesView(
            List<ChangeView> items,

            @Schema(description = "Where to go on, also when there is nothing more yet")
            String next) {

        static ChangesView of(Slice slice) {
            return new ChangesView(
                    slice.events().stream().map(ChangeView::of).toList(), ChangeCursor.text(slice.reached()));
        }
    }

    @Schema(name = "Change")
    record ChangeView(
            UUID id,

            @Schema(
                    description = "What happened, as the events call it",
                    examples = "fr.hemicycle.basin.PlanInForce.v1")
            String type,

            @Schema(description = "The plan, body, mission or import that it happened to")
            UUID subject,

            @Schema(description = "Counts the events of the subject from 1 without gaps")
            long version,

            Instant occurredAt,

            @JsonRawValue @Schema(type = SchemaType.OBJECT, description = "As the event's contract says")
            String data) {

        static ChangeView of(RecordedEvent event) {
            return new ChangeView(
                    event.id(),
                    event.type(),
                    event.aggregateId(),
                    event.aggregateVersion(),
                    event.occurredAt(),
                    event.data());
        }
    }

    @Transactional
    ChangesView ofPlan(String reader, UUID id, @Nullable String cursor, int limit) {
        Position after = ChangeCursor.of(cursor, history.end());
        FollowedPlan plan = plans.find(reader, id, today.or(null)).orElseThrow(ProblemException::notFound);
        return ChangesView.of(history.read(
                after, new EventFilter(PLAN_TOPIC, Set.of(), plan.plan().owner(), id), limit));
    }

    @Transactional
    ChangesView ofBasin(String collectivity, UUID id, @Nullable String cursor, int limit) {
        Position after = ChangeCursor.of(cursor, history.end());
        if (basins.names(collectivity, List.of(id)).isEmpty()) {
            throw ProblemException.notFound();
        }
        return ChangesView.of(events.read(collectivity, id, after, limit));
    }
}
