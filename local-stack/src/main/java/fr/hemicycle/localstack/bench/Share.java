package fr.hemicycle.localstack.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * A rate of the suite beside that of its SQL alone, on the same PostgreSQL in the same run.
 *
 * @param plain the statements of one such piece of work, without the suite
 */
public record Share(Measure suite, Measure plain) {

    double percent() {
        return 100 * suite.perSecond() / plain.perSecond();
    }

    /** For people. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "%-52s %7.0f/s of %5.0f/s = %3.0f %%   (%s)",
                suite.name(),
                suite.perSecond(),
                plain.perSecond(),
                percent(),
                plain.name());
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", suite.name());
        json.put("perSecond", suite.perSecond());
        json.put("plain", plain.name());
        json.put("plainPerSecond", plain.perSecond());
        json.put("percent", percent());
        return json;
    }
}
