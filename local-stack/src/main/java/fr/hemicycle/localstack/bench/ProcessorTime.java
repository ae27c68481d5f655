package fr.hemicycle.localstack.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one piece of work took of the processors, by process.
 *
 * @param millisEach milliseconds of one processor for each vote, commitment or reservation
 */
public record ProcessorTime(String name, Map<String, Double> millisEach) {

    /** Between two readings of the clocks of all processes. */
    static ProcessorTime between(Map<String, Duration> before, Map<String, Duration> after, String name, long count) {
        Map<String, Double> millis = new TreeMap<>();
        after.forEach((process, time) -> millis.put(
                process,
                (double) time.minus(before.getOrDefault(process, Duration.ZERO)).toMillis() / count));
        return new ProcessorTime(name, millis);
    }

    double total() {
        return millisEach.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** For people. */
    public String line() {
        return millisEach.entrySet().stream()
                .map(each -> String.format(Locale.ROOT, "%s %.2f", each.getKey(), each.getValue()))
                .collect(Collectors.joining(
                        ", ", String.format(Locale.ROOT, "    processor time of each: %.2f ms (", total()), ")"));
    }

    public ObjectNode toJson() {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("name", name).put("totalMillisEach", total());
        millisEach.forEach(json.withObject("millisEach")::put);
        return json;
    }
}
