package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.commitment.domain.ActFact;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "commitment_release")
class ReleaseRow {

    @Id
    @Column(name = "outcome_id")
    private UUID outcomeId;

    private String collectivity;

    @Enumerated(EnumType.STRING)
    private ActFact.Kind cause;

    @Column(name = "released_at")
    private Instant releasedAt;

    static ReleaseRow of(UUID outcomeId, String collectivity, ActFact.Kind cause, Instant at) {
        ReleaseRow row = new ReleaseRow();
        row.outcomeId = outcomeId;
        row.collectivity = collectivity;
        row.cause = cause;
        row.releasedAt = at;
        return row;
    }

    Instant releasedAt() {
        return releasedAt;
    }
}
