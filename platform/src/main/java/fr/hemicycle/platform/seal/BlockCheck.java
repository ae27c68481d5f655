package fr.hemicycle.platform.seal;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.platform.seal.SealCheck.Fault;
import fr.hemicycle.platform.seal.SealLedger.Block;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One block: chained to the one before, signed by its key, with the root that its leaves have. */
record BlockCheck(Connection connection, String collectivity) {

    List<Fault> faults(Block block, List<String> hashes) throws SQLException {
        List<Fault> faults = new ArrayList<>();
        String place = "/blocks/" + block.number();
        JsonNode header = block.read();
        if (!header.isObject()) {
            return List.of(new Fault(place + "/header", "is no JSON"));
        }
        if (header.path("number").asInt() != block.number()) {
            faults.add(new Fault(place + "/number", "is not the one that was signed"));
        }
        if (!collectivity.equals(header.path("collectivity").asText())) {
            faults.add(new Fault(place + "/collectivity", "is not the one that was signed"));
        }
        chain(faults, block, SealLedger.before(connection, collectivity, block.number()), header);
        if (header.path("records").asInt() != hashes.size()) {
            faults.add(new Fault(
                    place + "/leaves",
                    "are %d, and %d were signed"
                            .formatted(hashes.size(), header.path("records").asInt())));
        } else if (!root(hashes).equals(header.path("root").asText())) {
            faults.add(new Fault(place + "/leaves", "do not have the root that was signed"));
        }
        signature(faults, block, header.path("keyId").asText());
        return faults;
    }

    private static void chain(List<Fault> faults, Block block, @Nullable Block previous, JsonNode header) {
        int before = previous == null ? 0 : previous.number();
        for (int missing = before + 1; missing < block.number(); missing++) {
            faults.add(new Fault("/blocks/" + missing, "is missing"));
        }
        String hash = previous == null ? Sealer.NO_BLOCK : previous.hash();
        if (!hash.equals(header.path("previous").asText())) {
            faults.add(new Fault("/blocks/" + block.number() + "/previous", "is not the block before"));
        }
    }

    private static String root(List<String> hashes) {
        try {
            return HexFormat.of()
                    .formatHex(Merkle.root(
                            hashes.stream().map(HexFormat.of()::parseHex).toList()));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private void signature(List<Fault> faults, Block block, String keyId) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT public_key FROM seal_key WHERE key_id = ?")) {
            select.setString(1, keyId);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    faults.add(new Fault("/keys/" + keyId, "is missing"));
                    return;
                }
                byte[] key = Base64.getDecoder().decode(row.getString(1));
                if (!HexFormat.of().formatHex(Merkle.leaf(key)).startsWith(keyId)) {
                    faults.add(new Fault("/keys/" + keyId, "is another key"));
                }
                Signature signature = Signature.getInstance("Ed25519");
                signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
                signature.update(block.header().getBytes(StandardCharsets.UTF_8));
                byte[] signed = Base64.getDecoder().decode(block.signature());
                if (!signature.verify(signed)
                        || !Base64.getEncoder().encodeToString(signed).equals(block.signature())) {
                    faults.add(new Fault("/blocks/" + block.number() + "/signature", "is not of this header"));
                }
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            faults.add(new Fault("/blocks/" + block.number() + "/signature", "cannot be checked with key " + keyId));
        }
    }
}
