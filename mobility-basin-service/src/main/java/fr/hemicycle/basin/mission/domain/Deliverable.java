package fr.hemicycle.basin.mission.domain;

import static fr.hemicycle.basin.mission.domain.MissionRule.DELIVERABLE_MUST_BE_DELIVERED_FIRST;
import static fr.hemicycle.basin.mission.domain.MissionRule.DELIVERABLE_MUST_STILL_BE_AWAITED;

import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a mission is to deliver for a basin. Where it stands is computed from what happened to it.
 *
 * @param agreed when it was due at first
 * @param facts in the order in which they were told, which is that of their days
 */
public record Deliverable(UUID id, UUID basinId, String name, Due agreed, List<DeliverableFact> facts) {

    public Deliverable {
        facts = List.copyOf(facts);
    }

    public Deliverable with(DeliverableFact fact) {
        return new Deliverable(
                id,
                basinId,
                name,
                agreed,
                Stream.concat(facts.stream(), Stream.of(fact)).toList());
    }

    /** As it stood at the end of a day. */
    public Deliverable asOf(LocalDate day) {
        return new Deliverable(
                id,
                basinId,
                name,
                agreed,
                facts.stream().filter(fact -> !fact.on().isAfter(day)).toList());
    }

    public DeliverableState state() {
        DeliverableState state = DeliverableState.EXPECTED;
        for (DeliverableFact fact : facts) {
            state = switch (fact) {
                case DeliverableFact.Delivered delivered -> DeliverableState.DELIVERED;
                case DeliverableFact.Accepted accepted -> DeliverableState.ACCEPTED;
                case DeliverableFact.Returned returned -> DeliverableState.RETURNED;
                case DeliverableFact.Postponed postponed -> state;
            };
        }
        return state;
    }

    /** When it is due by the last word on that. */
    public Due due() {
        return last(DeliverableFact.Postponed.class)
                .map(fact -> Due.on(fact.dueOn()))
                .orElse(agreed);
    }

    public Optional<LocalDate> dueOn(Term term) {
        return due().in(term);
    }

    /** Whether it should have been there: what is delivered and waits for a word of the lead is not late. */
    public boolean isLateOn(LocalDate day, Term term) {
        return state().isAwaited()
                && dueOn(term).filter(due -> due.isBefore(day)).isPresent();
    }

    public <T extends DeliverableFact> Optional<T> last(Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).reduce((earlier, later) -> later);
    }

    Optional<LocalDate> lastDay() {
        return facts.isEmpty() ? Optional.empty() : Optional.of(facts.getLast().on());
    }

    /** Why this cannot happen to it as it stands. */
    Optional<Reason> objection(DeliverableFact fact) {
        boolean decides = fact instanceof DeliverableFact.Accepted || fact instanceof DeliverableFact.Returned;
        if (decides && state() != DeliverableState.DELIVERED) {
            return Optional.of(DELIVERABLE_MUST_BE_DELIVERED_FIRST.with("deliverable", name, "state", state()));
        }
        if (!decides && !state().isAwaited()) {
            return Optional.of(DELIVERABLE_MUST_STILL_BE_AWAITED.with("deliverable", name, "state", state()));
        }
        return Optional.empty();
    }
}
