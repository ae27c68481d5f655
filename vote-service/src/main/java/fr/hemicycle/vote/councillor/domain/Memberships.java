package fr.hemicycle.vote.councillor.domain;

import static fr.hemicycle.vote.councillor.domain.CouncillorRule.COUNCILLOR_MUST_SIT_IN_ONE_GROUP_AT_A_TIME;
import static fr.hemicycle.vote.councillor.domain.CouncillorRule.MEMBERSHIP_MAY_ONLY_END_EARLIER;
import static fr.hemicycle.vote.councillor.domain.CouncillorRule.MEMBERSHIP_MUST_NOT_END_BEFORE_IT_BEGINS;

import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The memberships of some members, in all groups: past, present and to come. */
public record Memberships(List<Membership> all) {

    public Memberships {
        all = List.copyOf(all);
    }

    public MembershipDecision join(List<Membership> proposed) {
        List<Reason> reasons = new ArrayList<>();
        for (Membership membership : proposed) {
            if (membership.endsBefore(membership.from())) {
                reasons.add(endsBeforeItBegins(membership, String.valueOf(membership.until())));
            }
        }
        Map<UUID, List<Membership>> held = new HashMap<>();
        all.forEach(each -> heldBy(each, held).add(each));
        for (Membership membership : proposed) {
            if (heldBy(membership, held).stream().anyMatch(other -> other.sharesADayWith(membership))) {
                reasons.add(COUNCILLOR_MUST_SIT_IN_ONE_GROUP_AT_A_TIME.with(
                        "councillor", membership.councillorId(), "from", String.valueOf(membership.from())));
            }
            heldBy(membership, held).add(membership);
        }
        return MembershipDecision.of(reasons, proposed);
    }

    /** @param membership one of these */
    public MembershipDecision leave(Membership membership, LocalDate lastDay) {
        List<Reason> reasons = new ArrayList<>();
        if (membership.from() != null && lastDay.isBefore(membership.from())) {
            reasons.add(endsBeforeItBegins(membership, lastDay));
        }
        if (membership.until() != null && !lastDay.isBefore(membership.until())) {
            reasons.add(MEMBERSHIP_MAY_ONLY_END_EARLIER.with("until", membership.until(), "lastDay", lastDay));
        }
        return MembershipDecision.of(reasons, List.of(membership.endedOn(lastDay)));
    }

    /**
     * Some leave, then some join: all of them, or none.
     *
     * @param endings of memberships among these
     */
    public MembershipDecision revise(List<Ending> endings, List<Membership> joining) {
        List<Reason> reasons = new ArrayList<>();
        Map<UUID, Membership> after = new LinkedHashMap<>();
        all.forEach(each -> after.put(each.id(), each));
        List<Membership> changed = new ArrayList<>();
        for (Ending ending : endings) {
            switch (leave(ending.membership(), ending.lastDay())) {
                case MembershipDecision.Recorded(List<Membership> left) -> changed.addAll(left);
                case MembershipDecision.Refused refused -> reasons.addAll(refused.reasons());
            }
        }
        changed.forEach(each -> after.put(each.id(), each));
        switch (new Memberships(List.copyOf(after.values())).join(joining)) {
            case MembershipDecision.Recorded(List<Membership> joined) -> changed.addAll(joined);
            case MembershipDecision.Refused refused -> reasons.addAll(refused.reasons());
        }
        return MembershipDecision.of(reasons, changed);
    }

    /** A membership that is over after that day. */
    public record Ending(Membership membership, LocalDate lastDay) {

        public Membership ended() {
            return membership.endedOn(lastDay);
        }
    }

    private static List<Membership> heldBy(Membership membership, Map<UUID, List<Membership>> held) {
        return held.computeIfAbsent(membership.councillorId(), _ -> new ArrayList<>());
    }

    private static Reason endsBeforeItBegins(Membership membership, Object until) {
        return MEMBERSHIP_MUST_NOT_END_BEFORE_IT_BEGINS.with(
                "councillor", membership.councillorId(), "from", String.valueOf(membership.from()), "until", until);
    }
}
