package fr.hemicycle.localstack.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
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
    private final List<String> lines = new ArrayList<>();
    private String trustedId = "";

    /**
     * Reads a proof strictly: a member that stands twice, or a second document behind the first, would show a reader another
     * vote than the one that is checked.
     *
     * @param trustedKey public key, X.509 in base64, that must have sealed it; without one the file's own keys are taken
     * @throws Fault when it is no such JSON
     */
    public Proof(String text, Optional<String> trustedKey) {
        try {
            this.file = JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .readTree(text);
        } catch (JsonProcessingException e) {
            throw new Fault("/", "is no JSON that reads one way only: " + e.getOriginalMessage());
        }
        this.trustedKey = trustedKey;
    }

    /**
     * @return one sentence a check
     * @throws Fault naming the first thing that does not hold
     */
    public List<String> verify() {
        Fault.unlessEqual("hemicycle-proof-1", file.path("format").asText(), "/format");
        shape();
        Map<Integer, JsonNode> headers = blocks(keys());
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
        closed(file, "", MEMBERS);
        texts(file, "", List.of("format", "collectivity", "subject"));
        int index = 0;
        for (JsonNode entry : file.path("records")) {
            String place = "/records/" + index;
            closed(entry, place, Set.of("record", "block", "position", "path"));
            Fault.unless(
                    entry.path("block").isInt() && entry.path("position").isInt(), place, "has no block and position");
            JsonNode record = entry.path("record");
            Set<String> members = Set.of("id", "collectivity", "kind", "subject", "recordedAt", "content");
            closed(record, place + "/record", members);
            texts(record, place + "/record", List.of("id", "collectivity", "kind", "subject", "recordedAt"));
            index++;
        }
        index = 0;
        for (JsonNode block : file.path("blocks")) {
            String place = "/blocks/" + index;
            closed(block, place, Set.of("header", "signature"));
            texts(block, place, List.of("signature"));
            closed(
                    block.path("header"),
                    place + "/header",
                    Set.of("collectivity", "number", "previous", "records", "root", "sealedAt", "keyId"));
            index++;
        }
        index = 0;
        for (JsonNode key : file.path("keys")) {
            closed(key, "/keys/" + index, Set.of("keyId", "publicKey"));
            texts(key, "/keys/" + index, List.of("keyId", "publicKey"));
            index++;
        }
    }

    private static void closed(JsonNode object, String place, Set<String> members) {
        Fault.unless(object.isObject(), place, "is no object");
        object.fieldNames()
                .forEachRemaining(name -> Fault.unless(members.contains(name), place + "/" + name, "is not known"));
    }

    private static void texts(JsonNode object, String place, List<String> members) {
        members.forEach(name -> Fault.unless(object.path(name).isTextual(), place + "/" + name, "is no text"));
    }

    private Map<String, PublicKey> keys() {
        Map<String, PublicKey> keys = new HashMap<>();
        int index = 0;
        for (JsonNode key : file.path("keys")) {
            String place = "/keys/" + index;
            index++;
            String text = key.path("publicKey").asText();
            Fault.unless(
                    trustedKey.isEmpty() || trustedKey.get().equals(text),
                    place + "/publicKey",
                    "is not the key you trust");
            try {
                byte[] bytes = Base64.getDecoder().decode(text);
                Fault.unlessEqual(Base64.getEncoder().encodeToString(bytes), text, place + "/publicKey");
                String id = HexFormat.of().formatHex(Hashes.key(bytes)).substring(0, 16);
                Fault.unlessEqual(id, key.path("keyId").asText(), place + "/keyId");
                if (trustedKey.filter(text::equals).isPresent()) {
                    trustedId = id;
                }
                keys.put(id, KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes)));
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                throw new Fault(place + "/publicKey", "is no Ed25519 key");
            }
        }
        lines.add(
                trustedKey.isPresent()
                        ? "key: the one you trust"
                        : "keys: those of the file (give --key to check them against one that you trust)");
        return keys;
    }

    private Map<Integer, JsonNode> blocks(Map<String, PublicKey> keys) {
        Map<Integer, JsonNode> headers = new HashMap<>();
        JsonNode before = null;
        int index = 0;
        for (JsonNode block : file.path("blocks")) {
            String place = "/blocks/" + index;
            index++;
            JsonNode header = block.path("header");
            PublicKey key = keys.get(header.path("keyId").asText());
            Fault.unless(key != null, place + "/header/keyId", "names a key that is not in the file");
            Fault.unless(
                    trustedKey.isEmpty()
                            || trustedId.equals(header.path("keyId").asText()),
                    place + "/header/keyId",
                    "is not the key you trust");
            Fault.unless(
                    key != null && signed(header, block.path("signature").asText(), key),
                    place,
                    "is not what was signed");
            Fault.unlessEqual(
                    file.path("collectivity").asText(),
                    header.path("collectivity").asText(),
                    place + "/header/collectivity");
            if (before != null) {
                Fault.unlessEqual(
                        before.path("number").asInt() + 1, header.path("number").asInt(), place + "/header/number");
                Fault.unlessEqual(
                        HexFormat.of().formatHex(Hashes.block(before)),
                        header.path("previous").asText(),
                        place + "/header/previous");
            }
            before = header;
            headers.put(header.path("number").asInt(), header);
        }
        lines.add("blocks: %d, each signed, each chained to the one before".formatted(headers.size()));
        return headers;
    }

    private static boolean signed(JsonNode header, String signature, PublicKey key) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(Hashes.canonical(header));
            byte[] bytes = Base64.getDecoder().decode(signature);
            // One spelling only: base64 has spare bits in its last digit.
            return check.verify(bytes)
                    && Base64.getEncoder().encodeToString(bytes).equals(signature);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private void record(JsonNode entry, Map<Integer, JsonNode> headers, String place) {
        JsonNode record = entry.path("record");
        // What is wrong in itself is named before its seal is asked: a field says more than a hash.
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
        JsonNode header = headers.get(entry.path("block").asInt());
        Fault.unless(header != null, place + "/block", "names a block that is not in the file");
        byte[] root = root(entry, record, header, place);
        Fault.unless(
                header != null
                        && HexFormat.of()
                                .formatHex(root)
                                .equals(header.path("root").asText()),
                place + "/record",
                "is not what was sealed in block " + entry.path("block"));
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
