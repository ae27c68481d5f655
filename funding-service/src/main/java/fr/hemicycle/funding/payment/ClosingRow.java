package fr.hemicycle.funding.payment;

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
@Table(name = "year_closing")
class ClosingRow {

    @Id
    private UUID id;

    private String collectivity;
    private int year;

    @Column(name = "carry_over")
    private boolean carryOver;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    static ClosingRow of(UUID id, String collectivity, int year, boolean carryOver, String by, Instant at) {
        ClosingRow row = new ClosingRow();
        row.id = id;
        row.collectivity = collectivity;
        row.year = year;
        row.carryOver = carryOver;
        row.closedBy = by;
        row.closedAt = at;
        return row;
    }

    boolean carryOver() {
        return carryOver;
    }

    Instant closedAt() {
        return closedAt;
    }
}
