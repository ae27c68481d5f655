package fr.hemicycle.funding.commitment.domain;

import static fr.hemicycle.funding.operation.domain.OperationRule.COMMITMENT_MUST_COVER_WHAT_IS_LIQUIDATED;

import fr.hemicycle.funding.commitment.domain.Change.Kind;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.platform.rule.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the end of an act makes of the lines that its vote had changed.
 *
 * @param changes to be written, in their order
 * @param reasons why lines cannot be freed or committed again, empty when all is undone
 */
public record Undoing(List<Change> changes, List<Reason> reasons) {

    public Undoing {
        changes = List.copyOf(changes);
        reasons = List.copyOf(reasons);
    }

    /**
     * Frees what is too much first, down to what is due of a line, then commits again what was lowered, line by line, where it
     * still fits: never beyond the authorisation.
     *
     * @param lines behind the locks of their operations
     * @param undone every vote whose act is undone
     * @param operations by id, locked
     */
    public static Undoing of(List<LineHistory> lines, Set<UUID> undone, Map<UUID, Operation> operations) {
        Map<UUID, Balance> balances = new HashMap<>();
        operations.forEach((id, operation) -> balances.put(id, operation.balance()));
        List<Change> changes = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        for (LineHistory each : lines) {
            StandingLine line = each.line();
            Money target = each.without(undone);
            Money due = line.liquidated();
            if (target.compareTo(due) < 0) {
                reasons.add(COMMITMENT_MUST_COVER_WHAT_IS_LIQUIDATED.with("liquidated", due, "requested", target));
            }
            Money excess = line.standing().minus(target.compareTo(due) < 0 ? due : target);
            if (excess.isPositive()) {
                Balance after = balance(balances, line).cancel(excess);
                balances.put(line.operationId(), after);
                changes.add(new Change(line, Kind.LOWERED, excess, after));
            }
        }
        for (LineHistory each : lines) {
            StandingLine line = each.line();
            Money missing = each.without(undone).minus(line.standing());
            if (missing.isPositive()) {
                Balance before = balance(balances, line);
                Operation operation = Objects.requireNonNull(operations.get(line.operationId()));
                Optional<Reason> objection = before.objection(operation.code(), missing);
                if (objection.isPresent()) {
                    reasons.add(objection.get());
                } else {
                    Balance after = before.commit(missing);
                    balances.put(line.operationId(), after);
                    changes.add(new Change(line, Kind.RAISED, missing, after));
                }
            }
        }
        return new Undoing(changes, reasons);
    }

    public boolean isComplete() {
        return reasons.isEmpty();
    }

    private static Balance balance(Map<UUID, Balance> balances, StandingLine line) {
        return Objects.requireNonNull(balances.get(line.operationId()));
    }
}
