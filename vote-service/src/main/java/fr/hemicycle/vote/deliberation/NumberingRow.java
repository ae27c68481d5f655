package fr.hemicycle.vote.deliberation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "body_numbering")
class NumberingRow {

    @Id
    @Column(name = "body_id")
    private UUID bodyId;

    private String collectivity;

    @Version
    private long version;

    private String prefix;

    protected NumberingRow() {}

    static NumberingRow of(String collectivity, UUID bodyId, String prefix) {
        NumberingRow row = new NumberingRow();
        row.bodyId = bodyId;
        row.collectivity = collectivity;
        row.prefix = prefix;
        return row;
    }

    void become(String other) {
        prefix = other;
    }

    String prefix() {
        return prefix;
    }

    /** One more than the row's own: 0 is the version before there is a row. */
    long version() {
        return version + 1;
    }
}
