package fr.hemicycle.localstack.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A proof file, checked from the keys up to the votes. */
public final class Proof {

    private static final Set<String> MEMBERS = Set.of("format", "collectivity", "subject", "records", "blocks", "keys");

    private final JsonNode file;
    private final Optional<String> trustedKey;
    private final Optional<Head> head;
    private final List<String> lines = new ArrayList<>();

    /**
     * Reads a proof strictly: a member that stands twice, or a second document behind the first, would show a reader another
     * vote than the one that is checked.
     *
     * @param trustedKey public key, X.509 in base64, that must have sealed it; without one the file's own keys are taken
     * @param head a block that was kept, on which the chain must go on
     * @throws Fault when it is no such JSON
     */
    public Proof(String text, Optional<String> trustedKey, Optional<Head> head) {
        this.file = StrictJson.read(text);
        this.trustedKey = trustedKey;
        this.head = head;
    }

    public Proof(String text, Optional<String> trustedKey) {
        this(text, trustedKey, Optional.empty());
    }

    /**
     * @return one sentence a check
     * @throws Fault naming the first thing that does not hold
     */
    public List<String> verify() {
        Fault.unlessEqual("hemicycle-proof-1", file.path("format").asText(), "/format");
        shape();
        Map<Integer, JsonNode> headers = blocks();
        Fault.unless(!file.path("records").isEmpty(), "/records", "there is none");
        int index = 0;
        for (JsonNode entry : file.path("records")) {
            record(entry, headers, "/records/" + index);
            index++;
        }
        return lines;
    }

    /** Every member is known and of its type: what nobody reads could tell a reader something else. */
    private void shape() {
        StrictJson.closed(file, "", MEMBERS);
        StrictJson.texts(file, "", List.of("format", "collectivity", "subject"));
        int index = 0;
        for (JsonNode entry : file.path("records")) {
            String place = "/records/" + index;
            StrictJson.closed(entry, place, Set.of("record", "fields", "block", "position", "path"));
            StrictJson.texts(entry, place, List.of("fields"));
            Fault.unless(
                    entry.path("block").isInt() && entry.path("position").isInt(), place, "has no block and position");
            JsonNode record = entry.path("record");
            Fault.unless(!record.isNull(), place + "/record", "is missing: block " + entry.path("block") + " holds it");
            Set<String> members = Set.of("id", "collectivity", "kind", "subject", "recordedAt", "content");
            StrictJson.closed(record, place + "/record", members);
            StrictJson.texts(record, place + "/record", List.of("id", "collectivity", "kind", "subject", "recordedAt"));
            index++;
        }
    }

    private Map<Integer, JsonNode> blocks() {
        Map<Integer, JsonNode> headers = new HashMap<>();
        Keys keys = Keys.of(file.path("keys"), trustedKey);
        Chain chain = new Chain(keys, file.path("collectivity").asText(), head);
        int index = 0;
        for (JsonNode block : file.path("blocks")) {
            chain.take(block, "/blocks/" + index);
            headers.put(block.at("/header/number").asInt(), block.path("header"));
            index++;
        }
        lines.add(keys.line());
        lines.addAll(chain.end("/blocks"));
        return headers;
    }

    private void record(JsonNode entry, Map<Integer, JsonNode> headers, String place) {
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
        Fault.unlessEqual(
                file.path("collectivity").asText(),
                record.path("collectivity").asText(),
                place + "/record/collectivity");
        Fault.unlessEqual(file.path("subject").asText(), record.path("subject").asText(), place + "/record/subject");
        if (record.path("kind").asText().equals("vote")) {
            lines.add(new RecordedVote(record.path("content"), place + "/record/content").verify());
        }
        if (record.path("kind").asText().equals("appointment")) {
            lines.add(new RecordedRound(record.path("content"), place + "/record/content").verify());
        }
        Fault.unless(sealed, place + "/record", "is not what was sealed in block " + entry.path("block"));
        Fault.unless(fields.areThose(), place + "/fields", "are not those of the record");
        lines.add("record %s: sealed in block %s of %s"
                .formatted(
                        record.path("id").asText(),
                        entry.path("block"),
                        header == null ? "" : header.path("sealedAt").asText()));
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
