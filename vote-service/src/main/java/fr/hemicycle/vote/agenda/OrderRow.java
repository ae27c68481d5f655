package fr.hemicycle.vote.agenda;

import fr.hemicycle.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // columns that queries read, or that people do
@Table(name = "agenda_order")
class OrderRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "sitting_id")
    private UUID sittingId;

    private int revision;

    @Column(name = "report_ids")
    private List<UUID> reportIds;

    private String author;

    @Column(name = "set_at")
    private Instant setAt;

    protected OrderRow() {}

    static OrderRow of(
            String collectivity, UUID sittingId, int revision, List<UUID> reportIds, String author, Instant at) {
        OrderRow row = new OrderRow();
        row.id = Ids.next();
        row.collectivity = collectivity;
        row.sittingId = sittingId;
        row.revision = revision;
        row.reportIds = List.copyOf(reportIds);
        row.author = author;
        row.setAt = at;
        return row;
    }

    int revision() {
        return revision;
    }

    List<UUID> reportIds() {
        return List.copyOf(reportIds);
    }
}
