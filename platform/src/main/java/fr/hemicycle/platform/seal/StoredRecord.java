package fr.hemicycle.platform.seal;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.platform.seal.SealCheck.Fault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record as the database has it now, beside its leaf. Either may be gone.
 *
 * @param key the one under which the leaf, or else the record, is kept
 */
record StoredRecord(String key, @Nullable Row row, @Nullable Leaf leaf, boolean waits) {

    private static final String COLUMNS = """
            r.id::text, r.collectivity, r.subject::text, r.recorded_at, r.content,
            l.record_id::text, l.collectivity, l.subject::text, l.block, l.position, l.hash, l.digests,
            EXISTS (SELECT FROM seal_waiting w WHERE w.record_id = r.id)
            """;

    static final String SELECT_OF_BLOCK = "SELECT " + COLUMNS + """
            FROM seal_leaf l LEFT JOIN sealed_record r ON r.id = l.record_id
            WHERE l.collectivity = ? AND l.block = ? ORDER BY l.position""";

    static final String SELECT_OF_SUBJECTS = "SELECT " + COLUMNS + "FROM (" + SealedRecords.OF_SUBJECTS + """
            ) of LEFT JOIN sealed_record r ON r.id = of.id LEFT JOIN seal_leaf l ON l.record_id = of.id""";

    record Row(String id, String collectivity, String subject, Instant recordedAt, String content) {}

    record Leaf(String collectivity, String subject, int block, int position, String hash, String digests) {}

    static StoredRecord of(ResultSet row) throws SQLException {
        String id = row.getString(1);
        String leafOf = row.getString(6);
        return new StoredRecord(
                Objects.requireNonNullElse(leafOf, Objects.requireNonNullElse(id, "")),
                id == null
                        ? null
                        : new Row(
                                id,
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant(),
                                row.getString(5)),
                leafOf == null
                        ? null
                        : new Leaf(
                                row.getString(7),
                                row.getString(8),
                                row.getInt(9),
                                row.getInt(10),
                                row.getString(11),
                                row.getString(12)),
                row.getBoolean(13));
    }

    /** To be kept by the thousand. */
    StoredRecord withoutRow() {
        return new StoredRecord(key, null, leaf, waits);
    }

    boolean hasLeaf() {
        return leaf != null;
    }

    int block() {
        return leaf == null ? 0 : leaf.block();
    }

    int position() {
        return leaf == null ? -1 : leaf.position();
    }

    String hash() {
        return leaf == null ? "" : leaf.hash();
    }

    Fault outOfPlace() {
        return new Fault("/records/" + key + "/leaf/position", "is not in block " + block());
    }

    /** Where it is no longer what was sealed. */
    List<Fault> faults(String collectivity) {
        String place = "/records/" + key;
        if (row == null) {
            return List.of(new Fault(place, "is missing: it was sealed in block " + block()));
        }
        List<Fault> faults = new ArrayList<>();
        JsonNode content = StoredJson.read(row.content());
        if (leaf == null && !waits) {
            faults.add(new Fault(place, "was never sealed"));
        }
        if (leaf != null) {
            faults.addAll(againstTheLeaf(place, row, leaf));
        }
        differs(faults, place + "/id", content.path("id").asText(), row.id());
        differs(faults, place + "/collectivity", content.path("collectivity").asText(), row.collectivity());
        differs(faults, place + "/collectivity", collectivity, row.collectivity());
        differs(faults, place + "/subject", content.path("subject").asText(), row.subject());
        differs(faults, place + "/recordedAt", instant(content), row.recordedAt());
        return faults;
    }

    private static List<Fault> againstTheLeaf(String place, Row row, Leaf leaf) {
        List<Fault> faults = new ArrayList<>();
        Fields fields = StoredJson.fields(row.content());
        if (Merkle.leafOf(row.content()).equals(leaf.hash())) {
            if (!leaf.digests().isEmpty()) {
                differs(faults, place + "/leaf/digests", fields.text(), leaf.digests());
            }
        } else {
            List<String> changed = fields.changedSince(leaf.digests());
            changed.forEach(each -> faults.add(new Fault(place + each, "is not what was sealed")));
            if (changed.isEmpty()) {
                faults.add(new Fault(place, "does not have the hash under which it was sealed"));
            }
        }
        differs(faults, place + "/leaf/subject", row.subject(), leaf.subject());
        differs(faults, place + "/leaf/collectivity", row.collectivity(), leaf.collectivity());
        return faults;
    }

    private static void differs(List<Fault> faults, String place, Object sealed, Object live) {
        if (!sealed.equals(live)) {
            faults.add(new Fault(place, "is \"%s\", was sealed as \"%s\"".formatted(live, sealed)));
        }
    }

    private static Instant instant(JsonNode content) {
        try {
            return Instant.parse(content.path("recordedAt").asText());
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
