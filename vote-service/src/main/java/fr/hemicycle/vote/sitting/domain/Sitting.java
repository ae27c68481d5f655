package fr.hemicycle.vote.sitting.domain;

import static fr.hemicycle.vote.sitting.domain.ProxyRule.ROLL_CALL_MUST_BE_TAKEN_BEFORE_PROXIES;
import static fr.hemicycle.vote.sitting.domain.SittingRule.ROLL_CALL_MUST_BE_TAKEN_ONCE;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.Seat;
import fr.hemicycle.vote.rulebook.domain.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A body that sits on a day, under the law of that day.
 *
 * @param secondConvocationOf the sitting without quorum that this one follows
 * @param rollCall {@code null} until it is taken
 */
public record Sitting(
        UUID id,
        Body body,
        LocalDate heldOn,
        @Nullable UUID secondConvocationOf,
        Rulebook rulebook,
        @Nullable RollCall rollCall,
        List<Proxy> proxies) {

    public Sitting {
        proxies = List.copyOf(proxies);
    }

    /** @param seats of the body on that day */
    public SittingDecision call(Minutes minutes, List<Seat> seats) {
        if (rollCall != null) {
            return new SittingDecision.Refused(List.of(ROLL_CALL_MUST_BE_TAKEN_ONCE.with("heldOn", heldOn)));
        }
        List<Reason> reasons = minutes.broken(seats);
        return reasons.isEmpty()
                ? new SittingDecision.Recorded(with(minutes.toRollCall(seats), List.of()))
                : new SittingDecision.Refused(reasons);
    }

    /** Takes all of the proxies, or none. */
    public SittingDecision receive(List<Proxy> proposed) {
        if (rollCall == null) {
            return new SittingDecision.Refused(List.of(ROLL_CALL_MUST_BE_TAKEN_BEFORE_PROXIES.with("heldOn", heldOn)));
        }
        List<Reason> reasons = new ArrayList<>();
        List<Proxy> given = new ArrayList<>(proxies);
        for (Proxy proxy : proposed) {
            reasons.addAll(new ProxyCheck(rollCall, body, rulebook.proxies(), given).broken(proxy));
            given.add(proxy);
        }
        return SittingDecision.of(reasons, with(rollCall, given));
    }

    /** Nothing until the roll call is taken. */
    public Optional<Quorum> quorum() {
        return Optional.ofNullable(rollCall)
                .map(taken -> Quorum.of(taken, proxies.size(), rulebook, secondConvocationOf != null));
    }

    /** Whose voice is heard: members with a vote who are there, and those who gave them a proxy. */
    public Set<UUID> voters() {
        return rollCall == null
                ? Set.of()
                : Stream.concat(
                                rollCall.inOffice().stream()
                                        .filter(RollCall.Entry::mayVote)
                                        .map(RollCall.Entry::councillorId),
                                proxies.stream().map(Proxy::giverId))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private Sitting with(RollCall taken, List<Proxy> given) {
        return new Sitting(id, body, heldOn, secondConvocationOf, rulebook, taken, given);
    }
}
