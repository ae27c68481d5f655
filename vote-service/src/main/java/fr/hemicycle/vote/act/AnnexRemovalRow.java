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
@Table(name = "act_annex_removal")
class AnnexRemovalRow {

    @Id
    @Column(name = "annex_id")
    private UUID annexId;

    private String collectivity;

    @Column(name = "removed_at")
    private Instant removedAt;

    protected AnnexRemovalRow() {}

    static AnnexRemovalRow of(String collectivity, AnnexRow annex, Instant at) {
        AnnexRemovalRow row = new AnnexRemovalRow();
        row.annexId = annex.id();
        row.collectivity = collectivity;
        row.removedAt = at;
        return row;
    }
}
