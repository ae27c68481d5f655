package fr.hemicycle.vote.transmission.domain;

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
