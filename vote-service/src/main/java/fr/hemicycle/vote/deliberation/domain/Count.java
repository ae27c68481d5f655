package fr.hemicycle.vote.deliberation.domain;

import static fr.hemicycle.vote.deliberation.domain.BallotRule.CASTING_VOTE_MUST_BE_THE_PRESIDENTS;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.MAJORITY_OF_VOTES_CAST_MUST_BE_FOR;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.QUALIFIED_MAJORITY_MUST_BE_FOR;
import static fr.hemicycle.vote.sitting.domain.SittingRule.EVERY_MEMBER_MUST_STAND_IN_ONE_BUCKET;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.deliberation.domain.BallotDecision.Outcome;
import fr.hemicycle.vote.deliberation.domain.Standing.Bucket;
import fr.hemicycle.vote.rulebook.domain.Rulebook;
import fr.hemicycle.vote.sitting.domain.Proxy;
import fr.hemicycle.vote.sitting.domain.Quorum;
import fr.hemicycle.vote.sitting.domain.RollCall;
import fr.hemicycle.vote.sitting.domain.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of a lawful ballot: puts every member in office in one bucket, then applies majority and casting vote.
 *
 * @param majority the one that a particular article asks for, {@code null} for the usual one
 */
record Count(
        Room room, Quorum quorum, Rulebook law, @Nullable Majority majority, Ballot ballot) {

    Set<UUID> heard() {
        return SteppedAside.heard(room, ballot.steppedAside());
    }

    BallotDecision.Closed result() {
        List<Standing> standings = standings();
        Tally tally = tally(standings);
        Optional<Bucket> president = standings.stream()
                .filter(standing -> standing.councillorId().equals(room.presidentId()))
                .map(Standing::bucket)
                .findFirst();
        boolean castingVote = majority == null
                && tally.isTied()
                && president
                        .map(bucket -> bucket == Bucket.FOR || bucket == Bucket.AGAINST)
                        .orElse(false);
        boolean adopted = castingVote
                ? president.orElseThrow() == Bucket.FOR
                : majority == null ? tally.votesFor() > tally.votesAgainst() : majority.isReachedBy(tally);
        return new BallotDecision.Closed(
                adopted ? Outcome.ADOPTED : Outcome.REJECTED,
                tally,
                castingVote,
                quorum,
                applied(tally, castingVote ? president.orElseThrow() : null),
                standings);
    }

    /** None in a secret ballot: what is not known there cannot be told. */
    private List<Standing> standings() {
        if (!(ballot.voices() instanceof Voices.Named named)) {
            return List.of();
        }
        Map<UUID, Choice> exceptions =
                named.exceptions().stream().collect(Collectors.toMap(Voice::councillorId, Voice::choice));
        Map<UUID, UUID> holders =
                room.proxiesHeard().stream().collect(Collectors.toMap(Proxy::giverId, Proxy::holderId));
        Set<UUID> voters = room.voters();
        Set<UUID> heard = heard();
        return room.rollCall().inOffice().stream()
                .map(RollCall.Entry::councillorId)
                .map(member -> new Standing(
                        member,
                        !voters.contains(member)
                                ? Bucket.ABSENT_WITHOUT_PROXY
                                : !heard.contains(member)
                                        ? Bucket.NOT_TAKING_PART
                                        : bucket(exceptions.getOrDefault(member, named.ofAll())),
                        holders.get(member),
                        null))
                .toList();
    }

    private static Bucket bucket(Choice choice) {
        return switch (choice) {
            case FOR -> Bucket.FOR;
            case AGAINST -> Bucket.AGAINST;
            case ABSTENTION -> Bucket.ABSTENTION;
            case NOT_TAKING_PART -> Bucket.NOT_TAKING_PART;
        };
    }

    private Tally tally(List<Standing> standings) {
        return switch (ballot.voices()) {
            case Voices.Called called -> throw new IllegalStateException("voices that nobody has read");
            case Voices.Named named -> Tally.of(standings);
            case Voices.Secret secret ->
                new Tally(
                        room.rollCall().inOffice().size(),
                        secret.votesFor(),
                        secret.votesAgainst(),
                        secret.blankOrNull(),
                        secret.notTakingPart() + room.voters().size() - heard().size(),
                        room.rollCall().inOffice().size() - room.voters().size());
        };
    }

    private List<Reason> applied(Tally tally, @Nullable Bucket castingVote) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(quorum.reason());
        reasons.add(EVERY_MEMBER_MUST_STAND_IN_ONE_BUCKET.with(
                "members", tally.inOffice(), "missing", 0, "twice", 0, "unknown", 0));
        reasons.add(majority == null ? usual(tally) : qualified(tally, majority));
        if (castingVote != null) {
            reasons.add(CASTING_VOTE_MUST_BE_THE_PRESIDENTS.withSource(
                    law.castingVote().source(), "choice", castingVote, "votesFor", tally.votesFor()));
        }
        return reasons;
    }

    private Reason usual(Tally tally) {
        return MAJORITY_OF_VOTES_CAST_MUST_BE_FOR.withSource(
                law.majority().source(),
                "votesFor",
                tally.votesFor(),
                "votesAgainst",
                tally.votesAgainst(),
                "votesCast",
                tally.votesCast(),
                "abstentions",
                tally.abstentions());
    }

    private static Reason qualified(Tally tally, Majority majority) {
        return QUALIFIED_MAJORITY_MUST_BE_FOR.withSource(
                majority.source(),
                "votesFor",
                tally.votesFor(),
                "fraction",
                majority.numerator() + "/" + majority.denominator(),
                "base",
                majority.basis(),
                "of",
                majority.of(tally));
    }
}
