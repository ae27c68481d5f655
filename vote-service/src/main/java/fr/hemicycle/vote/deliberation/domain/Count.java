package fr.hemicycle.vote.deliberation.domain;

import static fr.hemicycle.vote.deliberation.domain.BallotRule.CASTING_VOTE_MUST_BE_THE_PRESIDENTS;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.MAJORITY_OF_VOTES_CAST_MUST_BE_FOR;
import static fr.hemicycle.vote.sitting.domain.SittingRule.EVERY_MEMBER_MUST_STAND_IN_ONE_BUCKET;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.deliberation.domain.BallotDecision.Outcome;
import fr.hemicycle.vote.rulebook.domain.Rulebook;
import fr.hemicycle.vote.sitting.domain.Quorum;
import fr.hemicycle.vote.sitting.domain.RollCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The arithmetic of a lawful ballot: counts each voice once, then applies majority and casting vote. */
record Count(RollCall rollCall, Quorum quorum, Rulebook law, Set<UUID> voters, Ballot ballot) {

    BallotDecision.Closed result() {
        Map<UUID, Choice> exceptions =
                ballot.exceptions().stream().collect(Collectors.toMap(Voice::councillorId, Voice::choice));
        Tally tally = Tally.count(
                rollCall.inOffice().size(),
                voters.stream()
                        .map(voter -> exceptions.getOrDefault(voter, ballot.choiceOfAll()))
                        .toList());
        Choice ofThePresident = exceptions.getOrDefault(rollCall.presidentId(), ballot.choiceOfAll());
        boolean castingVote = tally.isTied()
                && switch (ofThePresident) {
                    case FOR, AGAINST -> true;
                    case ABSTENTION, NOT_TAKING_PART -> false;
                };
        boolean adopted = castingVote ? ofThePresident == Choice.FOR : tally.votesFor() > tally.votesAgainst();
        return new BallotDecision.Closed(
                adopted ? Outcome.ADOPTED : Outcome.REJECTED,
                tally,
                castingVote,
                quorum,
                applied(tally, castingVote, ofThePresident));
    }

    private List<Reason> applied(Tally tally, boolean castingVote, Choice ofThePresident) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(quorum.reason());
        reasons.add(EVERY_MEMBER_MUST_STAND_IN_ONE_BUCKET.with(
                "members", tally.inOffice(), "missing", 0, "twice", 0, "unknown", 0));
        reasons.add(MAJORITY_OF_VOTES_CAST_MUST_BE_FOR.withSource(
                law.majority().source(),
                "votesFor",
                tally.votesFor(),
                "votesAgainst",
                tally.votesAgainst(),
                "votesCast",
                tally.votesCast(),
                "abstentions",
                tally.abstentions()));
        if (castingVote) {
            reasons.add(CASTING_VOTE_MUST_BE_THE_PRESIDENTS.withSource(
                    law.castingVote().source(), "choice", ofThePresident, "votesFor", tally.votesFor()));
        }
        return reasons;
    }
}
