package fr.hemicycle.platform.seal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields of a record, each with a short digest of its place and value. They say where a record was changed; that it was
 * changed is proven by its leaf.
 */
record Fields(List<String> places, List<String> digests) {

    /** Bytes of a digest: short, since it only tells one field from another. */
    private static final int BYTES = 4;

    static Fields of(JsonNode record) {
        Fields fields = new Fields(new ArrayList<>(), new ArrayList<>());
        fields.collect("", record);
        return fields;
    }

    /** All digests in one text, in the order of the canonical record. */
    String text() {
        return String.join("", digests);
    }

    /** Where the record differs from the one whose digests were sealed; empty where that cannot be told. */
    List<String> changedSince(String sealed) {
        List<String> before = new ArrayList<>();
        for (int i = 0; i + BYTES * 2 <= sealed.length(); i += BYTES * 2) {
            before.add(sealed.substring(i, i + BYTES * 2));
        }
        List<String> changed = new ArrayList<>();
        Set<String> known = new HashSet<>(before);
        for (int i = 0; i < digests.size(); i++) {
            boolean same = before.size() == digests.size()
                    ? before.get(i).equals(digests.get(i))
                    : known.contains(digests.get(i));
            if (!same) {
                changed.add(places.get(i));
            }
        }
        return before.isEmpty() ? List.of() : changed;
    }

    private void collect(String place, JsonNode value) {
        if (value.isObject() && !value.isEmpty()) {
            Set<String> names = new TreeSet<>();
            value.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> collect(place + "/" + name.replace("~", "~0").replace("/", "~1"), value.path(name)));
        } else if (value.isArray() && !value.isEmpty()) {
            for (int i = 0; i < value.size(); i++) {
                collect(place + "/" + i, value.path(i));
            }
        } else {
            byte[] hash = Merkle.sha256(
                    (byte) 3, place.getBytes(StandardCharsets.UTF_8), new byte[1], CanonicalJson.bytes(value));
            places.add(place);
            digests.add(HexFormat.of().formatHex(hash, 0, BYTES));
        }
    }
}
