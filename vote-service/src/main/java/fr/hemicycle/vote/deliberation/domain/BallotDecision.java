package fr.hemicycle.vote.deliberation.domain;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.sitting.domain.Quorum;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What came of a ballot. */
public sealed interface BallotDecision {

    /**
     * The ballot was lawful and has a result.
     *
     * @param castingVote whether the president's voice decided a tie
     * @param reasons the rules that were applied, in their order, with the figures
     * @param standings every member in office, in the order of the roll call; none in a secret ballot
     */
    record Closed(
            Outcome outcome,
            Tally tally,
            boolean castingVote,
            Quorum quorum,
            List<Reason> reasons,
            List<Standing> standings)
            implements BallotDecision {
        public Closed {
            reasons = List.copyOf(reasons);
            standings = List.copyOf(standings);
        }

        /** @param groups name of the political group by member; one who is not attached is not in it */
        public Closed inGroups(Map<UUID, String> groups) {
            return new Closed(
                    outcome,
                    tally,
                    castingVote,
                    quorum,
                    reasons,
                    standings.stream()
                            .map(each -> each.in(groups.get(each.councillorId())))
                            .toList());
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
