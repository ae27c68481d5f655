package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.commitment.domain.ActFact;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "act_fact")
class ActFactRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "deliberation_id")
    private UUID deliberationId;

    @Column(name = "aggregate_version")
    private long aggregateVersion;

    @Enumerated(EnumType.STRING)
    private ActFact.Kind kind;

    @Column(name = "happened_on")
    private LocalDate on;

    @Column(name = "in_force_on")
    private @Nullable LocalDate inForceOn;

    @Column(name = "heard_at")
    private Instant heardAt;

    static ActFactRow of(UUID id, String collectivity, UUID deliberationId, ActFact fact, Instant heardAt) {
        ActFactRow row = new ActFactRow();
        row.id = id;
        row.collectivity = collectivity;
        row.deliberationId = deliberationId;
        row.aggregateVersion = fact.version();
        row.kind = fact.kind();
        row.on = fact.on();
        row.inForceOn = fact.inForceOn();
        row.heardAt = heardAt;
        return row;
    }

    UUID deliberationId() {
        return deliberationId;
    }

    ActFact toFact() {
        return new ActFact(aggregateVersion, kind, on, inForceOn);
    }
}
