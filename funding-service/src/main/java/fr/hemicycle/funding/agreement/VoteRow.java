package fr.hemicycle.funding.agreement;

import fr.hemicycle.funding.commitment.domain.AgreementVote;
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

@Entity(name = "AgreementVoteRow")
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "agreement_vote")
class VoteRow {

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

    static VoteRow of(UUID id, String collectivity, AgreementVote vote, List<Reason> refused, Instant at) {
        VoteRow row = new VoteRow();
        row.id = id;
        row.collectivity = collectivity;
        row.deliberationId = vote.deliberationId();
        row.deliberationNumber = vote.number();
        row.outcome = refused.isEmpty() ? "APPROVED" : "REFUSED";
        row.reasons = refused;
        row.decidedAt = at;
        return row;
    }

    UUID deliberationId() {
        return deliberationId;
    }

    String deliberationNumber() {
        return deliberationNumber;
    }

    String outcome() {
        return outcome;
    }

    List<Reason> reasons() {
        return reasons;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
