package fr.hemicycle.localstack.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The fields of a record in their canonical order, beside the short digests that they had when it was sealed. */
final class RecordFields {

    private static final int DIGITS = 8;

    private final List<String> places = new ArrayList<>();
    private final List<String> digests = new ArrayList<>();
    private final String sealed;

    private RecordFields(String sealed) {
        this.sealed = sealed;
    }

    static RecordFields of(JsonNode record, String sealed) {
        RecordFields fields = new RecordFields(sealed);
        fields.collect("", record);
        return fields;
    }

    boolean areThose() {
        return String.join("", digests).equals(sealed);
    }

    /** The first field that is not as it was sealed; none where the digests cannot tell. */
    Optional<String> changed() {
        List<String> before = new ArrayList<>();
        for (int i = 0; i + DIGITS <= sealed.length(); i += DIGITS) {
            before.add(sealed.substring(i, i + DIGITS));
        }
        Set<String> known = new HashSet<>(before);
        for (int i = 0; i < digests.size() && !before.isEmpty(); i++) {
            String digest = digests.get(i);
            if (before.size() == digests.size() ? !before.get(i).equals(digest) : !known.contains(digest)) {
                return Optional.of(places.get(i));
            }
        }
        return Optional.empty();
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
            places.add(place);
            digests.add(Hashes.field(place, value));
        }
    }
}
