package fr.hemicycle.localstack.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Canonical JSON, and the hashes of RFC 6962: 0x00 before a leaf, 0x01 before a node, 0x02 before a block. */
final class Hashes {

    private static final ObjectMapper SORTED =
            new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private Hashes() {}

    static byte[] canonical(JsonNode value) {
        try {
            return utf8(SORTED.writeValueAsString(SORTED.treeToValue(value, Object.class)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static byte[] leaf(JsonNode record) {
        return sha256(0, canonical(record));
    }

    static byte[] block(JsonNode header) {
        return sha256(2, canonical(header));
    }

    /** Its first 16 digits are the id of a key. */
    static byte[] key(byte[] publicKey) {
        return sha256(0, publicKey);
    }

    /** The root that a leaf at a position of a tree of that size has by its audit path. */
    static byte[] root(byte[] leaf, int position, int size, List<byte[]> path) {
        if (size == 1) {
            if (!path.isEmpty()) {
                throw new IllegalArgumentException("the path is too long");
            }
            return leaf;
        }
        if (path.isEmpty()) {
            throw new IllegalArgumentException("the path is too short");
        }
        int left = Integer.highestOneBit(size - 1);
        List<byte[]> below = path.subList(0, path.size() - 1);
        return position < left
                ? sha256(1, root(leaf, position, left, below), path.getLast())
                : sha256(1, path.getLast(), root(leaf, position - left, size - left, below));
    }

    /** The root of a whole tree; at least one leaf. */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return sha256(1, root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    /** What tells a field of a record from what it was: 4 bytes in hexadecimal. */
    static String field(String place, JsonNode value) {
        byte[] hash = sha256(3, place.getBytes(StandardCharsets.UTF_8), new byte[1], canonical(value));
        return HexFormat.of().formatHex(hash, 0, 4);
    }

    /** The id of a row's record: MD5 only names it, its leaf proves it. */
    static String rowId(String tableAndKey) {
        try {
            String hex = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(tableAndKey.getBytes(StandardCharsets.UTF_8)));
            return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(int prefix, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) prefix);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Refuses half of a surrogate pair: written as a question mark, it would hash like one. */
    private static byte[] utf8(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("no text", e);
        }
    }
}
