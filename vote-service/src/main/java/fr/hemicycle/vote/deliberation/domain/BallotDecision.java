package fr.hemicycle.vote.deliberation.domain;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.sitting.domain.Quorum;
import java.util.List;

/** What came of a ballot. */
public sealed interface BallotDecision {

    /**
     * The ballot was lawful and has a result.
     *
     * @param castingVote whether the president's voice decided a tie
     * @param reasons the rules that were applied, in their order, with the figures
     */
    record Closed(Outcome outcome, Tally tally, boolean castingVote, Quorum quorum, List<Reason> reasons)
            implements BallotDecision {
        public Closed {
            reasons = List.copyOf(reasons);
        }
    }

    /** The ballot may not be taken: nothing is decided. */
    record Refused(List<Reason> reasons) implements BallotDecision {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    enum Outcome {
        ADOPTED,
        REJECTED
    }
}
