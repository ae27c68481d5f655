package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.commitment.domain.AdoptedVote;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.platform.rule.Reason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "vote_outcome")
class OutcomeRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "deliberation_id")
    private UUID deliberationId;

    @Column(name = "deliberation_number")
    private String deliberationNumber;

    private String outcome;
    private BigDecimal amount;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Why> reasons;

    /** A reason as it is kept. */
    record Why(String code, String source, Map<String, String> figures) {

        Reason toReason() {
            return new Reason(code, source, figures);
        }
    }

    static OutcomeRow of(UUID id, String collectivity, AdoptedVote vote, List<Reason> refused, Instant at) {
        OutcomeRow row = new OutcomeRow();
        row.id = id;
        row.collectivity = collectivity;
        row.deliberationId = vote.deliberationId();
        row.deliberationNumber = vote.number();
        row.outcome = refused.isEmpty() ? "COMMITTED" : "REFUSED";
        row.amount = vote.amount().toDecimal();
        row.decidedAt = at;
        row.reasons = refused.stream()
                .map(each -> new Why(each.code(), each.source(), each.figures()))
                .toList();
        return row;
    }

    UUID id() {
        return id;
    }

    UUID deliberationId() {
        return deliberationId;
    }

    String deliberationNumber() {
        return deliberationNumber;
    }

    boolean isCommitment() {
        return outcome.equals("COMMITTED");
    }

    Money amount() {
        return Money.of(amount);
    }

    Instant decidedAt() {
        return decidedAt;
    }

    List<Reason> reasons() {
        return reasons.stream().map(Why::toReason).toList();
    }
}
