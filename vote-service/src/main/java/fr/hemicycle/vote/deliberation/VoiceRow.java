package fr.hemicycle.vote.deliberation;

import fr.hemicycle.vote.deliberation.domain.Choice;
import fr.hemicycle.vote.deliberation.domain.Voice;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What one voter said when their name was called. */
@Entity
@Immutable
@Table(name = "voice")
class VoiceRow {

    @Embeddable
    record Key(
            @Column(name = "deliberation_id") UUID deliberationId,
            @Column(name = "councillor_id") UUID councillorId) {}

    @EmbeddedId
    private Key key;

    @SuppressWarnings("UnusedVariable") // every query reads it
    private String collectivity;

    @Enumerated(EnumType.STRING)
    private Choice choice;

    @Column(name = "said_at")
    @SuppressWarnings("UnusedVariable") // for the record
    private Instant saidAt;

    protected VoiceRow() {}

    VoiceRow(String collectivity, UUID deliberationId, Voice voice, Instant saidAt) {
        this.key = new Key(deliberationId, voice.councillorId());
        this.collectivity = collectivity;
        this.choice = voice.choice();
        this.saidAt = saidAt;
    }

    Voice toDomain() {
        return new Voice(key.councillorId(), choice);
    }
}
