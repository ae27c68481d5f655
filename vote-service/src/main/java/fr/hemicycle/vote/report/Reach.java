package fr.hemicycle.vote.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.vote.report.domain.Extent;
import java.util.ArrayList;
import java.util.List;

/** An extent on the wire: the text {@code "ALL"}, or a list of names. */
record Reach(Extent extent) {

    private static final String ALL = "ALL";
    private static final int NAMES_MAX = 200;
    private static final int NAME_LENGTH_MAX = 200;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Reach of(JsonNode json) {
        if (json.isTextual() && json.textValue().equals(ALL)) {
            return new Reach(new Extent.All());
        }
        List<String> names = new ArrayList<>();
        for (JsonNode name : json) {
            if (!name.isTextual()
                    || name.textValue().isBlank()
                    || name.textValue().length() > NAME_LENGTH_MAX) {
                throw new IllegalArgumentException("a name is a text of 1 to 200 characters");
            }
            names.add(name.textValue());
        }
        if (!json.isArray() || names.isEmpty() || names.size() > NAMES_MAX) {
            throw new IllegalArgumentException("\"ALL\" or a list of 1 to 200 names");
        }
        return new Reach(new Extent.Named(names));
    }

    @JsonValue
    Object json() {
        return switch (extent) {
            case Extent.All all -> ALL;
            case Extent.Named named -> named.names();
        };
    }
}
