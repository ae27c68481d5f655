package fr.hemicycle.vote.act;

import static fr.hemicycle.vote.act.domain.ActRule.ACT_MUST_HAVE_ITS_DOCUMENT;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.vote.act.domain.ActDecision;
import fr.hemicycle.vote.act.domain.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every operation on an act ends with: a step of the caller's act, and the act after it or the reasons why not. */
@ApplicationScoped
class ActSteps {

    /** Codes that any step may be refused with, for descriptions. */
    static final String ALWAYS = "`DELIBERATION_MUST_BE_ADOPTED`, `LAW_OF_FORCE_MUST_COVER_THE_DECISION`,"
            + " `ACT_MUST_STAND`, `STEP_MUST_NOT_PRECEDE_THE_DECISION`, `STEP_MUST_NOT_BE_IN_THE_FUTURE`";

    private final Acts acts;
    private final Dispatch dispatch;
    private final ActViews views;
    private final Caller caller;
    private final Clock clock;

    ActSteps(Acts acts, Dispatch dispatch, ActViews views, Caller caller, Clock clock) {
        this.acts = acts;
        this.dispatch = dispatch;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    Response take(UUID id, Step... steps) {
        return answer(id, acts.take(caller.collectivity(), id, List.of(steps), now()));
    }

    Response transmit(UUID id) {
        return answer(id, dispatch.send(caller.collectivity(), id, now()));
    }

    Response undo(UUID id, Step.Undone.Manner manner, UUID byId, Step.Undone.@Nullable Ground ground) {
        return answer(id, acts.undo(caller.collectivity(), id, manner, byId, ground, now()));
    }

    Response withoutDocument(UUID id) {
        return answer(
                id,
                switch (acts.hold(caller.collectivity(), id)) {
                    case ActDecision.Refused refused -> refused;
                    case ActDecision.Taken taken ->
                        new ActDecision.Refused(List.of(ACT_MUST_HAVE_ITS_DOCUMENT.with(
                                "number", taken.act().number())));
                });
    }

    private Response answer(UUID id, ActDecision decision) {
        return switch (decision) {
            case ActDecision.Taken taken ->
                Response.created(URI.create("/v1/deliberations/" + id + "/act"))
                        .entity(views.of(caller.collectivity(), taken.act()))
                        .build();
            case ActDecision.Refused refused -> throw ProblemException.refused(refused.reasons());
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
