package fr.hemicycle.vote.minutes;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.vote.minutes.domain.MinutesOfSitting.Publication;
import fr.hemicycle.vote.minutes.domain.MinutesOfSitting.Settlement;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // columns that queries read, or that people do
@Table(name = "minutes_step")
class StepRow {

    enum StepKind {
        SETTLED,
        PUBLISHED
    }

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "sitting_id")
    private UUID sittingId;

    @Enumerated(EnumType.STRING)
    private StepKind kind;

    @Column(name = "done_on")
    private LocalDate doneOn;

    @Column(name = "settling_sitting_id")
    private @Nullable UUID settlingSittingId;

    private @Nullable String url;
    private String author;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected StepRow() {}

    static StepRow settled(String collectivity, UUID sittingId, Settlement settlement, String author, Instant at) {
        StepRow row = of(collectivity, sittingId, StepKind.SETTLED, settlement.on(), author, at);
        row.settlingSittingId = settlement.sittingId();
        return row;
    }

    static StepRow published(String collectivity, UUID sittingId, Publication publication, String author, Instant at) {
        StepRow row = of(collectivity, sittingId, StepKind.PUBLISHED, publication.on(), author, at);
        row.url = publication.url();
        return row;
    }

    private static StepRow of(
            String collectivity, UUID sittingId, StepKind kind, LocalDate on, String author, Instant at) {
        StepRow row = new StepRow();
        row.id = Ids.next();
        row.collectivity = collectivity;
        row.sittingId = sittingId;
        row.kind = kind;
        row.doneOn = on;
        row.author = author;
        row.recordedAt = at;
        return row;
    }

    boolean isOf(StepKind other) {
        return kind == other;
    }

    Settlement settlement() {
        return new Settlement(Objects.requireNonNull(settlingSittingId), doneOn);
    }

    Publication publication() {
        return new Publication(doneOn, Objects.requireNonNull(url));
    }
}
