package fr.hemicycle.funding.agreement;

import fr.hemicycle.funding.agreement.domain.AgreementText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "agreement_text")
class TextRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "agreement_id")
    private UUID agreementId;

    @Column(name = "text_version")
    private int textVersion;

    @Column(name = "model_id")
    private @Nullable UUID modelId;

    @Column(name = "model_version")
    private @Nullable Integer modelVersion;

    @Column(name = "financing_plan_id")
    private @Nullable UUID financingPlanId;

    @JdbcTypeCode(SqlTypes.JSON)
    private TextDocument content;

    private String sha256;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    static TextRow of(UUID id, AgreementRow agreement, AgreementText text, String by, Instant at) {
        TextRow row = new TextRow();
        row.id = id;
        row.collectivity = agreement.collectivity();
        row.agreementId = agreement.id();
        row.textVersion = agreement.textVersion();
        row.modelId = agreement.links().modelId();
        row.modelVersion = agreement.links().modelVersion();
        row.financingPlanId = agreement.links().financingPlanId();
        row.content = TextDocument.of(text);
        row.sha256 = text.sha256();
        row.recordedBy = by;
        row.recordedAt = at;
        return row;
    }

    UUID agreementId() {
        return agreementId;
    }

    AgreementText toText() {
        return content.toText();
    }
}
