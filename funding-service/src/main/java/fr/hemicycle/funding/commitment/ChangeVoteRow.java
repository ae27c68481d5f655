package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.commitment.domain.ChangingVote;
import fr.hemicycle.platform.rule.Reason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "commitment_change_vote")
class ChangeVoteRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "deliberation_id")
    private UUID deliberationId;

    @Column(name = "deliberation_number")
    private String deliberationNumber;

    private String outcome;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reason> reasons;

    @Column(name = "decided_at")
    private Instant decidedAt;

    static ChangeVoteRow of(UUID id, String collectivity, ChangingVote vote, List<Reason> refused, Instant at) {
        ChangeVoteRow row = new ChangeVoteRow();
        row.id = id;
        row.collectivity = collectivity;
        row.deliberationId = vote.deliberationId();
        row.deliberationNumber = vote.number();
        row.outcome = refused.isEmpty() ? "CHANGED" : "REFUSED";
        row.reasons = refused;
        row.decidedAt = at;
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

    boolean isRefused() {
        return outcome.equals("REFUSED");
    }

    List<Reason> reasons() {
        return reasons;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
