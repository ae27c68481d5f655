package fr.hemicycle.funding.agreement;

import fr.hemicycle.funding.agreement.domain.ModelText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "agreement_model_text")
class ModelTextRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "model_id")
    private UUID modelId;

    @Column(name = "model_version")
    private int modelVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private TextDocument content;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    static ModelTextRow of(UUID id, ModelRow model, ModelText text, String by, Instant at) {
        ModelTextRow row = new ModelTextRow();
        row.id = id;
        row.collectivity = model.collectivity();
        row.modelId = model.id();
        row.modelVersion = model.modelVersion();
        row.content = TextDocument.of(text);
        row.recordedBy = by;
        row.recordedAt = at;
        return row;
    }

    ModelText toText() {
        return content.toModel();
    }
}
