package fr.hemicycle.vote.deliberation.domain;

import static fr.hemicycle.vote.deliberation.domain.BallotRule.STEPPED_ASIDE_MUST_BE_NAMED_ONCE;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.STEPPED_ASIDE_MUST_BE_VOTERS;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.sitting.domain.Proxy;
import fr.hemicycle.vote.sitting.domain.Room;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A member who leaves an item to the others because of an interest in it (déport). */
public record SteppedAside(UUID councillorId, Interest interest) {

    /** What the interest comes from. */
    public enum Interest {
        /** « en son nom personnel ou comme mandataire », CGCT L3132-5. */
        OF_ONES_OWN,
        /** A seat in another public body that the item concerns, CGCT L1111-6 II. */
        OF_ANOTHER_BODY
    }

    /** Whose voice counts: the voters, less those who step aside and those for whom one of these would have spoken. */
    public static Set<UUID> heard(Room room, List<SteppedAside> steppedAside) {
        Set<UUID> aside = steppedAside.stream().map(SteppedAside::councillorId).collect(Collectors.toUnmodifiableSet());
        Set<UUID> silenced = room.proxiesHeard().stream()
                .filter(proxy -> aside.contains(proxy.holderId()))
                .map(Proxy::giverId)
                .collect(Collectors.toUnmodifiableSet());
        return room.voters().stream()
                .filter(voter -> !aside.contains(voter) && !silenced.contains(voter))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of them whom the law takes out of the quorum, from the day on which it does. */
    public static Set<UUID> outOfTheQuorum(Room room, List<SteppedAside> steppedAside) {
        return steppedAside.stream()
                .filter(each -> each.interest() == Interest.OF_ANOTHER_BODY)
                .map(SteppedAside::councillorId)
                .filter(room.rollCall()::hasAVote)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is broken by those who are named. */
    public static List<Reason> misnamed(Room room, List<SteppedAside> steppedAside) {
        List<Reason> reasons = new ArrayList<>();
        Set<UUID> aside = new HashSet<>();
        for (SteppedAside each : steppedAside) {
            if (!room.voters().contains(each.councillorId())) {
                reasons.add(STEPPED_ASIDE_MUST_BE_VOTERS.with("councillor", each.councillorId()));
            }
            if (!aside.add(each.councillorId())) {
                reasons.add(STEPPED_ASIDE_MUST_BE_NAMED_ONCE.with("councillor", each.councillorId()));
            }
        }
        return reasons;
    }
}
