package fr.hemicycle.funding.commitment.domain;

import static fr.hemicycle.funding.operation.domain.OperationRule.COMMITMENT_MUST_BE_CHANGED_ONCE_BY_A_VOTE;
import static fr.hemicycle.funding.operation.domain.OperationRule.COMMITMENT_MUST_STAND;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.funding.operation.domain.OperationRule;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A vote that changes what earlier votes have committed. */
public record ChangingVote(UUID deliberationId, String number, LocalDate adoptedOn, List<LineChange> changes) {

    public ChangingVote {
        changes = List.copyOf(changes);
    }

    /** Which line of which earlier vote. */
    public record LineKey(UUID deliberationId, int article, int line) {}

    /** @param amount what the line commits from then on; zero frees all of it */
    public record LineChange(LineKey key, Money amount) {}

    /** All changes, or none and why. */
    public sealed interface Decision {

        record Changed(List<Change> changes) implements Decision {
            public Changed {
                changes = List.copyOf(changes);
            }
        }

        record Refused(List<Reason> reasons) implements Decision {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /**
     * Decides on all changes in their order, each on what those before it leave.
     *
     * @param lines as they stand behind the locks of their operations
     * @param operations by id, locked
     */
    public Decision decide(Map<LineKey, StandingLine> lines, Map<UUID, Operation> operations) {
        Map<UUID, Balance> balances = new HashMap<>();
        operations.forEach((id, operation) -> balances.put(id, operation.balance()));
        Set<LineKey> seen = new HashSet<>();
        List<Change> decided = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        for (LineChange change : changes) {
            StandingLine line = lines.get(change.key());
            if (line == null || line.released()) {
                reasons.add(COMMITMENT_MUST_STAND.with("commitment", text(change.key())));
                continue;
            }
            if (!seen.add(change.key())) {
                reasons.add(COMMITMENT_MUST_BE_CHANGED_ONCE_BY_A_VOTE.with("commitment", text(change.key())));
                continue;
            }
            Operation operation = Objects.requireNonNull(operations.get(line.operationId()));
            Balance before = Objects.requireNonNull(balances.get(operation.id()));
            Money by = change.amount().minus(line.standing());
            Optional<Reason> objection = objection(change.amount(), by, line, operation, before);
            if (objection.isPresent()) {
                reasons.add(objection.get());
            } else if (by.cents() != 0) {
                Change made = by.isPositive()
                        ? new Change(line, Change.Kind.RAISED, by, before.commit(by))
                        : lowered(line, Money.ZERO.minus(by), before);
                balances.put(operation.id(), made.after());
                decided.add(made);
            }
        }
        return reasons.isEmpty() ? new Decision.Changed(decided) : new Decision.Refused(reasons);
    }

    private static Change lowered(StandingLine line, Money by, Balance before) {
        return new Change(line, Change.Kind.LOWERED, by, before.cancel(by));
    }

    private Optional<Reason> objection(Money amount, Money by, StandingLine line, Operation operation, Balance before) {
        if (amount.cents() < 0) {
            return Optional.of(OperationRule.AMOUNT_MUST_BE_POSITIVE.with("amount", amount));
        }
        if (amount.compareTo(line.liquidated()) < 0) {
            return Optional.of(OperationRule.COMMITMENT_MUST_COVER_WHAT_IS_LIQUIDATED.with(
                    "liquidated", line.liquidated(), "requested", amount));
        }
        return by.isPositive()
                ? before.objection(operation.code(), by)
                        .or(() -> operation.limits().objection(operation.code(), before, before.commit(by), adoptedOn))
                : Optional.empty();
    }

    private static String text(LineKey key) {
        return key.deliberationId() + ", " + key.article() + ", " + key.line();
    }
}
