package fr.hemicycle.localstack.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One record of a file, beside its way to the root of its block. */
final class SealedEntry {

    private final JsonNode entry;
    private final String place;
    private final RecordFields fields;
    private final boolean sealed;
    private final String sealedAt;

    private SealedEntry(JsonNode entry, String place, RecordFields fields, boolean sealed, String sealedAt) {
        this.entry = entry;
        this.place = place;
        this.fields = fields;
        this.sealed = sealed;
        this.sealedAt = sealedAt;
    }

    /** Every member is known and of its type: what nobody reads could tell a reader something else. */
    static void shape(JsonNode entry, String place) {
        StrictJson.closed(entry, place, Set.of("record", "fields", "block", "position", "path"));
        StrictJson.texts(entry, place, List.of("fields"));
        Fault.unless(entry.path("block").isInt() && entry.path("position").isInt(), place, "has no block and position");
        JsonNode record = entry.path("record");
        Fault.unless(!record.isNull(), place + "/record", "is missing: block " + entry.path("block") + " holds it");
        Set<String> members = Set.of("id", "collectivity", "kind", "subject", "recordedAt", "content");
        StrictJson.closed(record, place + "/record", members);
        StrictJson.texts(record, place + "/record", List.of("id", "collectivity", "kind", "subject", "recordedAt"));
    }

    /**
     * @param headers of the blocks in the file, by number
     * @throws Fault naming the field that was changed, where that can be told; otherwise see {@link #mustBeSealed}
     */
    static SealedEntry of(JsonNode entry, Map<Integer, JsonNode> headers, String place) {
        JsonNode record = entry.path("record");
        JsonNode header = headers.get(entry.path("block").asInt());
        Fault.unless(header != null, place + "/block", "names a block that is not in the file");
        boolean sealed = header != null
                && HexFormat.of()
                        .formatHex(root(entry, record, header, place))
                        .equals(header.path("root").asText());
        // A field says more than a hash, and what does not follow from the rest says more than a record.
        RecordFields fields = RecordFields.of(record, entry.path("fields").asText());
        if (!sealed) {
            fields.changed().ifPresent(field -> {
                throw new Fault(
                        place + "/record" + field,
                        "is %s, which is not what was sealed in block %s"
                                .formatted(record.at(field), entry.path("block")));
            });
        }
        return new SealedEntry(
                entry,
                place,
                fields,
                sealed,
                header == null ? "" : header.path("sealedAt").asText());
    }

    JsonNode record() {
        return entry.path("record");
    }

    /** @return which record it is, in one sentence */
    String mustBeSealed() {
        Fault.unless(sealed, place + "/record", "is not what was sealed in block " + entry.path("block"));
        Fault.unless(fields.areThose(), place + "/fields", "are not those of the record");
        return "record %s: sealed in block %s of %s"
                .formatted(record().path("id").asText(), entry.path("block"), sealedAt);
    }

    private static byte[] root(JsonNode entry, JsonNode record, @Nullable JsonNode header, String place) {
        int position = entry.path("position").asInt(-1);
        int size = header == null ? 0 : header.path("records").asInt();
        Fault.unless(position >= 0 && position < size, place + "/position", "is not in the block");
        List<byte[]> path = new ArrayList<>();
        try {
            entry.path("path").forEach(hash -> path.add(HexFormat.of().parseHex(hash.asText())));
            Fault.unless(
                    path.stream().map(HexFormat.of()::formatHex).toList().equals(texts(entry.path("path"))),
                    place + "/path",
                    "is not in lower case");
            return Hashes.root(Hashes.leaf(record), position, size, path);
        } catch (IllegalArgumentException e) {
            throw new Fault(place, "has a path or a text that cannot be hashed");
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
