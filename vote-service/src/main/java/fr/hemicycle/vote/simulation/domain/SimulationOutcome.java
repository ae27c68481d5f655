package fr.hemicycle.vote.simulation.domain;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.deliberation.domain.BallotDecision;
import fr.hemicycle.vote.deliberation.domain.Deliberation;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.sitting.domain.Quorum;
import fr.hemicycle.vote.sitting.domain.Sitting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would come of a simulated sitting. */
public sealed interface SimulationOutcome {

    record Voted(Deliberation deliberation, Sitting sitting, Report report, BallotDecision.Closed result)
            implements SimulationOutcome {}

    /**
     * One step would be refused, and those after it would not be taken.
     *
     * @param quorum of the item, {@code null} when the sitting did not come to its ballot
     */
    record Refused(
            Step step, List<Reason> reasons, @Nullable Quorum quorum) implements SimulationOutcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** The steps of a real vote, each a request of its own there. */
    enum Step {
        SEATS,
        REPORT,
        CONVOCATION,
        ROLL_CALL,
        PROXIES,
        TIMELINE,
        DRAFT,
        BALLOT
    }
}
