package fr.hemicycle.vote.minutes;

import fr.hemicycle.vote.minutes.domain.Speech;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // columns that queries read, or that people do
@Table(name = "speech")
class SpeechRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "sitting_id")
    private UUID sittingId;

    @Column(name = "councillor_id")
    private @Nullable UUID councillorId;

    @Column(name = "agent_id")
    private @Nullable UUID agentId;

    @Column(name = "report_id")
    private @Nullable UUID reportId;

    @Column(name = "said_at")
    private Instant saidAt;

    private String text;
    private @Nullable UUID replaces;
    private @Nullable String motive;
    private String author;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected SpeechRow() {}

    static SpeechRow of(String collectivity, UUID sittingId, Speech speech, String author, Instant at) {
        SpeechRow row = new SpeechRow();
        row.id = speech.id();
        row.collectivity = collectivity;
        row.sittingId = sittingId;
        row.councillorId = speech.councillorId();
        row.agentId = speech.agentId();
        row.reportId = speech.reportId();
        row.saidAt = speech.at();
        row.text = speech.text();
        row.replaces = speech.replaces();
        row.motive = speech.motive();
        row.author = author;
        row.recordedAt = at;
        return row;
    }

    UUID id() {
        return id;
    }

    Speech toDomain() {
        return new Speech(id, councillorId, agentId, reportId, saidAt, text, replaces, motive);
    }
}
