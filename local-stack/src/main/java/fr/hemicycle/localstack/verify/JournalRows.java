package fr.hemicycle.localstack.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of a journal as they sealed themselves: each under its own key, each of this operation. */
final class JournalRows {

    private final String collectivity;
    private final String operation;
    private final Map<String, Map<String, Row>> byTable = new HashMap<>();
    /** Whatever a row names may have rows of its own, but for another operation. */
    private final Set<String> named = new HashSet<>();

    private final List<Row> rows = new ArrayList<>();

    /**
     * @param columns text or nothing
     * @param place where it stands in the file
     */
    record Row(JsonNode columns, String subject, String place) {

        String text(String column) {
            return columns.path(column).asText();
        }
    }

    JournalRows(String collectivity, String operation) {
        this.collectivity = collectivity;
        this.operation = operation;
        named.add(operation);
    }

    String operation() {
        return operation;
    }

    void take(JsonNode record, String place) {
        String at = place + "/record";
        Fault.unlessEqual("row", record.path("kind").asText(), at + "/kind");
        Fault.unlessEqual(collectivity, record.path("collectivity").asText(), at + "/collectivity");
        JsonNode content = record.path("content");
        StrictJson.closed(content, at + "/content", Set.of("key", "row", "table"));
        StrictJson.texts(content, at + "/content", List.of("key", "table"));
        String table = content.path("table").asText();
        String key = content.path("key").asText();
        Fault.unlessEqual(Hashes.rowId(table + " " + key), record.path("id").asText(), at + "/id");
        JsonNode columns = content.path("row");
        Fault.unless(columns.isObject(), at + "/content/row", "is no object");
        columns.properties()
                .forEach(column -> Fault.unless(
                        column.getValue().isTextual() || column.getValue().isNull(),
                        at + "/content/row/" + column.getKey(),
                        "is no text"));
        Row row = new Row(columns, record.path("subject").asText(), at);
        Fault.unlessEqual(collectivity, row.text("collectivity"), at + "/content/row/collectivity");
        Fault.unless(
                byTable.computeIfAbsent(table, any -> new HashMap<>()).put(key, row) == null,
                at + "/content/key",
                "stands twice: " + table + " " + key);
        rows.add(row);
        columns.properties().forEach(column -> {
            if (!column.getKey().equals("operation_id")) {
                named.add(column.getValue().asText());
            }
        });
    }

    void mustBelongTogether() {
        for (Row row : rows) {
            boolean own = row.columns().properties().stream()
                    .anyMatch(column -> column.getValue().asText().equals(row.subject()));
            Fault.unless(own, row.place() + "/subject", "is in no column of its row");
            Fault.unless(named.contains(row.subject()), row.place() + "/subject", "is nothing of this operation");
        }
    }

    /** By key. */
    Map<String, Row> of(String table) {
        return byTable.getOrDefault(table, Map.of());
    }
}
