package fr.hemicycle.funding.agreement;

import fr.hemicycle.funding.agreement.domain.Amendment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity(name = "AgreementAmendmentRow")
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "agreement_amendment")
class AmendmentRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "agreement_id")
    private UUID agreementId;

    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    private AmendmentDocument content;

    private String sha256;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    static AmendmentRow of(UUID id, AgreementRow agreement, Amendment amendment, String by, Instant at) {
        AmendmentRow row = new AmendmentRow();
        row.id = id;
        row.collectivity = agreement.collectivity();
        row.agreementId = agreement.id();
        row.number = amendment.number();
        row.content = AmendmentDocument.of(amendment);
        row.sha256 = amendment.sha256();
        row.recordedBy = by;
        row.recordedAt = at;
        return row;
    }

    UUID agreementId() {
        return agreementId;
    }

    Amendment toAmendment() {
        return content.toAmendment(number);
    }
}
