package fr.hemicycle.localstack.verify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** An extract that is made here, with a key of its own: each row in a block, so that a test can seal whatever it likes. */
final class SealedJournal {

    static final String OPERATION = "01941f29-7c00-7000-8000-000000000201";
    static final String VOTE = "01941f29-7c00-7000-8000-000000000103";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    final List<ObjectNode> records = new ArrayList<>();
    private final KeyPair key = keyPair();
    private int ids;

    /** Code, authorised, committed, reserved, available. */
    ObjectNode shown(String authorised, String committed, String reserved, String available) {
        return JSON.objectNode()
                .put("code", "C01")
                .put("label", "Insertion")
                .put("authorised", authorised)
                .put("committed", committed)
                .put("reserved", reserved)
                .put("available", available);
    }

    SealedJournal operation() {
        row("operation", OPERATION, OPERATION)
                .put("id", OPERATION)
                .put("code", "C01")
                .put("label", "Insertion");
        return this;
    }

    ObjectNode movement(String kind, String from, String to, String amount) {
        ObjectNode row = row("movement", id(), OPERATION)
                .put("operation_id", OPERATION)
                .put("kind", kind)
                .put("from_account", from)
                .put("to_account", to)
                .put("amount", amount);
        return kind.equals("COMMITMENT") ? row.put("deliberation_id", VOTE) : row.putNull("deliberation_id");
    }

    SealedJournal vote(String outcome) {
        row("vote_outcome", "outcome", VOTE).put("deliberation_id", VOTE).put("outcome", outcome);
        return this;
    }

    ObjectNode line(String amount) {
        String id = id();
        return row("commitment_line", id, OPERATION)
                .put("id", id)
                .put("operation_id", OPERATION)
                .put("outcome_id", "outcome")
                .put("deliberation_id", VOTE)
                .put("amount", amount);
    }

    void change(ObjectNode line, String kind, String amount) {
        String lineId = line.path("id").asText();
        row("commitment_change", id(), lineId)
                .put("line_id", lineId)
                .put("kind", kind)
                .put("amount", amount);
    }

    private String id() {
        ids++;
        return new UUID(0, ids).toString();
    }

    /** The columns of a new row. */
    ObjectNode row(String table, String key, String subject) {
        ObjectNode record = JSON.objectNode()
                .put("id", Hashes.rowId(table + " " + key))
                .put("collectivity", "226200012")
                .put("kind", "row")
                .put("subject", subject)
                .put("recordedAt", "2022-12-13T15:00:00.000001Z");
        records.add(record);
        return record.putObject("content")
                .put("key", key)
                .put("table", table)
                .putObject("row")
                .put("collectivity", "226200012");
    }

    String publicKey() {
        return Base64.getEncoder().encodeToString(key.getPublic().getEncoded());
    }

    /** Seals the rows as they are now. */
    ObjectNode file(ObjectNode shown) {
        ObjectNode file = JSON.objectNode()
                .put("format", "hemicycle-journal-1")
                .put("collectivity", "226200012")
                .put("subject", OPERATION);
        file.set("operation", shown);
        ArrayNode entries = file.putArray("records");
        ArrayNode blocks = file.putArray("blocks");
        String keyId = HexFormat.of()
                .formatHex(Hashes.key(key.getPublic().getEncoded()))
                .substring(0, 16);
        String previous = "0".repeat(64);
        for (int number = 1; number <= records.size(); number++) {
            ObjectNode record = records.get(number - 1).deepCopy();
            ObjectNode entry = entries.addObject().put("block", number).put("position", 0);
            entry.set("record", record);
            entry.putArray("path");
            entry.put("fields", fields(record));
            ObjectNode header = JSON.objectNode()
                    .put("collectivity", "226200012")
                    .put("number", number)
                    .put("previous", previous)
                    .put("records", 1)
                    .put("root", HexFormat.of().formatHex(Hashes.leaf(record)))
                    .put("sealedAt", "2022-12-13T15:00:02Z")
                    .put("keyId", keyId);
            ObjectNode block = blocks.addObject();
            block.set("header", header);
            block.put("signature", sign(Hashes.canonical(header)));
            previous = Head.hashOf(header);
        }
        file.putArray("keys").addObject().put("keyId", keyId).put("publicKey", publicKey());
        return file;
    }

    /** In canonical order, as docs/proof.md says: names sorted, and one level of objects in the record. */
    private static String fields(ObjectNode record) {
        StringBuilder fields = new StringBuilder();
        record.properties().stream().map(each -> each.getKey()).sorted().forEach(name -> {
            if (name.equals("content")) {
                ObjectNode content = (ObjectNode) record.get(name);
                fields.append(Hashes.field("/content/key", content.get("key")));
                content.path("row").properties().stream()
                        .map(each -> each.getKey())
                        .sorted()
                        .forEach(column -> fields.append(Hashes.field(
                                "/content/row/" + column, content.path("row").get(column))));
                fields.append(Hashes.field("/content/table", content.get("table")));
            } else {
                fields.append(Hashes.field("/" + name, record.get(name)));
            }
        });
        return fields.toString();
    }

    static String text(BigDecimal amount) {
        return amount.setScale(2).toPlainString();
    }

    private String sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key.getPrivate());
            signature.update(content);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keyPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
