package fr.hemicycle.vote.sitting.domain;

import static fr.hemicycle.vote.sitting.domain.ProxyRule.GIVER_MUST_BE_A_VOTING_MEMBER;
import static fr.hemicycle.vote.sitting.domain.ProxyRule.GIVER_MUST_GIVE_ONCE;
import static fr.hemicycle.vote.sitting.domain.ProxyRule.GIVER_MUST_NOT_BE_PRESENT;
import static fr.hemicycle.vote.sitting.domain.ProxyRule.HOLDER_MUST_BE_A_VOTING_MEMBER;
import static fr.hemicycle.vote.sitting.domain.ProxyRule.HOLDER_MUST_BE_PRESENT;
import static fr.hemicycle.vote.sitting.domain.ProxyRule.HOLDER_MUST_HOLD_A_SEAT;
import static fr.hemicycle.vote.sitting.domain.ProxyRule.HOLDER_MUST_NOT_BE_THE_GIVER;
import static fr.hemicycle.vote.sitting.domain.ProxyRule.HOLDER_MUST_NOT_HOLD_TWO_PROXIES;
import static fr.hemicycle.vote.sitting.domain.ProxyRule.PROXIES_MUST_NOT_CHAIN;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.body.domain.InternalRules;
import fr.hemicycle.vote.body.domain.Seat;
import fr.hemicycle.vote.rulebook.domain.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One proxy against the seats, the law, and the proxies given before it that have not ended.
 *
 * @param room {@code null} before the roll call, when nobody knows yet who will be there
 */
record ProxyCheck(
        List<Seat> seats, @Nullable Room room, InternalRules rules, Rulebook.ProxyClause law, List<Proxy> given) {

    /** Every broken rule, in order of precedence. */
    List<Reason> broken(Proxy proxy) {
        UUID giver = proxy.giverId();
        UUID holder = proxy.holderId();
        List<Reason> reasons = new ArrayList<>();
        if (!hasAVote(giver)) {
            reasons.add(GIVER_MUST_BE_A_VOTING_MEMBER.with("giver", giver));
        }
        if (room != null && room.isPresent(giver)) {
            reasons.add(GIVER_MUST_NOT_BE_PRESENT.with("giver", giver));
        }
        if (given.stream().anyMatch(other -> other.giverId().equals(giver))) {
            reasons.add(GIVER_MUST_GIVE_ONCE.with("giver", giver));
        }
        if (holder.equals(giver)) {
            reasons.add(HOLDER_MUST_NOT_BE_THE_GIVER.with("giver", giver));
        }
        if (given.stream()
                .anyMatch(other ->
                        other.giverId().equals(holder) || other.holderId().equals(giver))) {
            reasons.add(PROXIES_MUST_NOT_CHAIN.with("giver", giver, "holder", holder));
        }
        if (room != null && !room.isPresent(holder)) {
            reasons.add(HOLDER_MUST_BE_PRESENT.with("holder", holder));
        }
        if (room == null && seats.stream().noneMatch(seat -> seat.councillorId().equals(holder))) {
            reasons.add(HOLDER_MUST_HOLD_A_SEAT.with("holder", holder));
        }
        if (!hasAVote(holder) && !rules.proxyHolderMayBeOutsideTheBody()) {
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

    private boolean hasAVote(UUID councillorId) {
        return room == null
                ? seats.stream()
                        .anyMatch(seat -> seat.voting() && seat.councillorId().equals(councillorId))
                : room.rollCall().hasAVote(councillorId);
    }
}
