package fr.hemicycle.localstack.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The public keys of a file.
 *
 * @param trusted whether the one key that is trusted is all that there is
 */
record Keys(Map<String, PublicKey> byId, boolean trusted) {

    /** @param trustedKey X.509 in base64: any other key is a fault */
    static Keys of(JsonNode listed, Optional<String> trustedKey) {
        Map<String, PublicKey> keys = new HashMap<>();
        int index = 0;
        for (JsonNode key : listed) {
            String place = "/keys/" + index;
            index++;
            StrictJson.closed(key, place, Set.of("keyId", "publicKey"));
            StrictJson.texts(key, place, List.of("keyId", "publicKey"));
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
                keys.put(id, KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes)));
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                throw new Fault(place + "/publicKey", "is no Ed25519 key");
            }
        }
        return new Keys(Map.copyOf(keys), trustedKey.isPresent());
    }

    String line() {
        return trusted
                ? "key: the one you trust"
                : "keys: those of the file (give --key to check them against one that you trust)";
    }

    void mustHaveSigned(JsonNode header, String signature, String place) {
        PublicKey key = byId.get(header.path("keyId").asText());
        Fault.unless(key != null, place + "/header/keyId", "names a key that is not in the file");
        Fault.unless(key != null && signed(header, signature, key), place, "is not what was signed");
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
}
