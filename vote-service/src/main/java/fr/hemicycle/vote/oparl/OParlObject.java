package fr.hemicycle.vote.oparl;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object on its way out: properties in the order in which they were set, without those that are not there. */
final class OParlObject {

    private final Map<String, Object> properties = new LinkedHashMap<>();

    OParlObject with(String property, @Nullable Object value) {
        if (value != null) {
            properties.put(property, value);
        }
        return this;
    }

    /** Without the objects inside of it ({@code omit_internal}). */
    OParlObject alone() {
        properties
                .values()
                .removeIf(value -> value instanceof OParlObject
                        || (value instanceof List<?> list
                                && !list.isEmpty()
                                && list.getFirst() instanceof OParlObject));
        return this;
    }

    @JsonValue
    Map<String, Object> properties() {
        return properties;
    }
}
