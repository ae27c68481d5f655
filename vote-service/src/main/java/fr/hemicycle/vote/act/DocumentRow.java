package fr.hemicycle.vote.act;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "act_document")
class DocumentRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "deliberation_id")
    private UUID deliberationId;

    private String sha256;
    private byte[] content;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected DocumentRow() {}

    static DocumentRow of(UUID id, String collectivity, UUID deliberationId, Pdf pdf, Instant recordedAt) {
        DocumentRow row = new DocumentRow();
        row.id = id;
        row.collectivity = collectivity;
        row.deliberationId = deliberationId;
        row.sha256 = pdf.sha256();
        row.content = pdf.bytes();
        row.recordedAt = recordedAt;
        return row;
    }

    byte[] content() {
        return content.clone();
    }
}
