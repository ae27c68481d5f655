package fr.hemicycle.vote.councillor.domain;

import static fr.hemicycle.vote.councillor.domain.CouncillorRule.COUNCILLOR_MUST_SIT_IN_ONE_GROUP_AT_A_TIME;
import static fr.hemicycle.vote.councillor.domain.CouncillorRule.MEMBERSHIP_MAY_ONLY_END_EARLIER;
import static fr.hemicycle.vote.councillor.domain.CouncillorRule.MEMBERSHIP_MUST_NOT_END_BEFORE_IT_BEGINS;

import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
        List<Membership> held = new ArrayList<>(all);
        for (Membership membership : proposed) {
            if (held.stream()
                    .anyMatch(other -> other.councillorId().equals(membership.councillorId())
                            && other.sharesADayWith(membership))) {
                reasons.add(COUNCILLOR_MUST_SIT_IN_ONE_GROUP_AT_A_TIME.with(
                        "councillor", membership.councillorId(), "from", String.valueOf(membership.from())));
            }
            held.add(membership);
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

    private static Reason endsBeforeItBegins(Membership membership, Object until) {
        return MEMBERSHIP_MUST_NOT_END_BEFORE_IT_BEGINS.with(
                "councillor", membership.councillorId(), "from", String.valueOf(membership.from()), "until", until);
    }
}
