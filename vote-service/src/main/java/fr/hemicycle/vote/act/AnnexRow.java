package fr.hemicycle.vote.act;

import fr.hemicycle.vote.transmission.domain.Annex;
import fr.hemicycle.vote.transmission.domain.Document;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "act_annex")
class AnnexRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "deliberation_id")
    private UUID deliberationId;

    private String title;

    @Column(name = "piece_code")
    private @Nullable String pieceCode;

    private String sha256;
    private byte[] content;
    private int bytes;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected AnnexRow() {}

    static AnnexRow of(
            UUID id,
            String collectivity,
            UUID deliberationId,
            String title,
            @Nullable String pieceCode,
            Pdf pdf,
            Instant recordedAt) {
        AnnexRow row = new AnnexRow();
        row.id = id;
        row.collectivity = collectivity;
        row.deliberationId = deliberationId;
        row.title = title;
        row.pieceCode = pieceCode;
        row.sha256 = pdf.sha256();
        row.content = pdf.bytes();
        row.bytes = row.content.length;
        row.recordedAt = recordedAt;
        return row;
    }

    UUID id() {
        return id;
    }

    byte[] content() {
        return content.clone();
    }

    Annex toTransmit() {
        return new Annex(pieceCode, new Document(content));
    }
}
