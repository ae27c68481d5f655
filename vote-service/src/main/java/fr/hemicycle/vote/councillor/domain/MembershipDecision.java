package fr.hemicycle.vote.councillor.domain;

import fr.hemicycle.platform.rule.Reason;
import java.util.List;

/** Whether members join or leave a group: all of them, or none. */
public sealed interface MembershipDecision {

    /** @param memberships as they are from now on */
    record Recorded(List<Membership> memberships) implements MembershipDecision {
        public Recorded {
            memberships = List.copyOf(memberships);
        }
    }

    record Refused(List<Reason> reasons) implements MembershipDecision {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    static MembershipDecision of(List<Reason> reasons, List<Membership> memberships) {
        return reasons.isEmpty() ? new Recorded(memberships) : new Refused(reasons);
    }
}
