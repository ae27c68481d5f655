package fr.hemicycle.vote.transmission.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/** The bytes of one file. A class, since a record would compare arrays by place and not by content. */
public final class Document {

    private final byte[] bytes;

    public Document(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    /** The first bytes, each as the character of its number. */
    String text(int bytesMax) {
        return new String(bytes, 0, Math.min(bytes.length, bytesMax), ISO_8859_1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document document && Arrays.equals(bytes, document.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
