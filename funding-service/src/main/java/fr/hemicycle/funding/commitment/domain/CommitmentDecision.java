package fr.hemicycle.funding.commitment.domain;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.platform.rule.Reason;
import java.util.List;

/** The outcome of an adopted vote: a commitment of all its lines, or a refusal of all. */
public sealed interface CommitmentDecision {

    /**
     * @param after balance of the line's operation once this line and those before it are committed
     * @param rest what its reservation held beyond the line's amount, free again
     */
    record CommittedLine(VoteLine line, Operation operation, Balance after, Money rest) {}

    record Committed(List<CommittedLine> lines) implements CommitmentDecision {
        public Committed {
            lines = List.copyOf(lines);
        }
    }

    record Refused(List<Reason> reasons) implements CommitmentDecision {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
