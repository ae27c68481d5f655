package fr.hemicycle.platform.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The tree of hashes of RFC 6962 §2.1: a leaf is hashed behind 0x00, a node behind 0x01. Hashes are SHA-256, 32 bytes. */
final class Merkle {

    private Merkle() {}

    static byte[] leaf(byte[] content) {
        return sha256((byte) 0, content);
    }

    /** The leaf of a text, in hexadecimal. */
    static String leafOf(String content) {
        return HexFormat.of().formatHex(leaf(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** The hash of a block by its canonical header, in hexadecimal. */
    static String blockOf(String header) {
        return HexFormat.of().formatHex(sha256((byte) 2, header.getBytes(StandardCharsets.UTF_8)));
    }

    /** @param leaves at least one */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = leftOf(leaves.size());
        return node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    static byte[] node(byte[] left, byte[] right) {
        return sha256((byte) 1, left, right);
    }

    /** The largest power of two below the size. */
    static int leftOf(int size) {
        return Integer.highestOneBit(size - 1);
    }

    static byte[] sha256(byte prefix, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(prefix);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
