package fr.hemicycle.vote.sitting.domain;

import static fr.hemicycle.vote.sitting.domain.ProxyRule.GIVER_MUST_BE_A_VOTING_MEMBER;
import static fr.hemicycle.vote.sitting.domain.ProxyRule.GIVER_MUST_GIVE_ONCE;
import static fr.hemicycle.vote.sitting.domain.ProxyRule.GIVER_MUST_NOT_BE_PRESENT;
import static fr.hemicycle.vote.sitting.domain.ProxyRule.HOLDER_MUST_BE_A_VOTING_MEMBER;
import static fr.hemicycle.vote.sitting.domain.ProxyRule.HOLDER_MUST_BE_PRESENT;
import static fr.hemicycle.vote.sitting.domain.ProxyRule.HOLDER_MUST_NOT_BE_THE_GIVER;
import static fr.hemicycle.vote.sitting.domain.ProxyRule.HOLDER_MUST_NOT_HOLD_TWO_PROXIES;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.rulebook.domain.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One proxy against the roll call, the law, and the proxies given before it. */
record ProxyCheck(RollCall rollCall, Body body, Rulebook.ProxyClause law, List<Proxy> given) {

    /** Every broken rule, in order of precedence. */
    List<Reason> broken(Proxy proxy) {
        UUID giver = proxy.giverId();
        UUID holder = proxy.holderId();
        List<Reason> reasons = new ArrayList<>();
        if (!rollCall.hasAVote(giver)) {
            reasons.add(GIVER_MUST_BE_A_VOTING_MEMBER.with("giver", giver));
        }
        if (rollCall.isPresent(giver)) {
            reasons.add(GIVER_MUST_NOT_BE_PRESENT.with("giver", giver));
        }
        if (given.stream().anyMatch(other -> other.giverId().equals(giver))) {
            reasons.add(GIVER_MUST_GIVE_ONCE.with("giver", giver));
        }
        if (holder.equals(giver)) {
            reasons.add(HOLDER_MUST_NOT_BE_THE_GIVER.with("giver", giver));
        }
        if (!rollCall.isPresent(holder)) {
            reasons.add(HOLDER_MUST_BE_PRESENT.with("holder", holder));
        }
        if (!rollCall.hasAVote(holder) && !body.proxyHolderMayBeOutsideTheBody()) {
            reasons.add(HOLDER_MUST_BE_A_VOTING_MEMBER.with("holder", holder));
        }
        long held = 1
                + given.stream()
                        .filter(other -> other.holderId().equals(holder))
                        .count();
        if (held > law.perHolderMax()) {
            reasons.add(HOLDER_MUST_NOT_HOLD_TWO_PROXIES.withSource(
                    law.source(), "holder", holder, "proxies", held, "max", law.perHolderMax()));
        }
        return reasons;
    }
}
