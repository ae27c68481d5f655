package fr.hemicycle.platform.seal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A place where what a service answers from is no longer what was sealed.
 *
 * @param place JSON pointer into the record
 * @param sealed empty where the record has nothing
 * @param live empty where nothing is left
 */
public record Deviation(String place, String sealed, String live) {

    /** Every place where two values differ, down to the last member. */
    public static List<Deviation> between(String place, JsonNode sealed, JsonNode live) {
        List<Deviation> deviations = new ArrayList<>();
        if (sealed.isObject() && live.isObject()) {
            Set<String> names = new TreeSet<>();
            sealed.fieldNames().forEachRemaining(names::add);
            live.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> deviations.addAll(between(place + "/" + name, sealed.path(name), live.path(name))));
        } else if (sealed.isArray() && live.isArray()) {
            for (int i = 0; i < Math.max(sealed.size(), live.size()); i++) {
                deviations.addAll(between(place + "/" + i, sealed.path(i), live.path(i)));
            }
        } else if (!sealed.equals(live)) {
            deviations.add(new Deviation(place, text(sealed), text(live)));
        }
        return deviations;
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
