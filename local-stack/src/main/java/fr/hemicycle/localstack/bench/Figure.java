package fr.hemicycle.localstack.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** One number that was read, such as the memory of a process. */
public record Figure(String name, long value, String unit) {

    /** For people. */
    public String line() {
        return String.format(Locale.ROOT, "%-52s %7d %s", name, value, unit);
    }

    public ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("value", value)
                .put("unit", unit);
    }
}
