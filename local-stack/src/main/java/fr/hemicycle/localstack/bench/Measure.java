package fr.hemicycle.localstack.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * What one load came to.
 *
 * @param failed requests that did not get the expected status; they count in the latencies too
 * @param seconds from the first request to the last answer
 * @param latencyMicros of every request
 */
public record Measure(String name, long failed, double seconds, Histogram latencyMicros) {

    double perSecond() {
        return latencyMicros.getTotalCount() / seconds;
    }

    /** For people. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "%-46s %7d %7.0f/s   p50 %7.2f ms   p99 %7.2f ms   max %7.2f ms   failed %d",
                name,
                latencyMicros.getTotalCount(),
                perSecond(),
                millis(50),
                millis(99),
                latencyMicros.getMaxValue() / 1000.0,
                failed);
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", name);
        json.put("requests", latencyMicros.getTotalCount());
        json.put("failed", failed);
        json.put("seconds", seconds);
        json.put("perSecond", perSecond());
        for (double percentile : new double[] {50, 90, 99, 99.9, 100}) {
            json.put("p" + percentile + "Millis", millis(percentile));
        }
        return json;
    }

    private double millis(double percentile) {
        return latencyMicros.getValueAtPercentile(percentile) / 1000.0;
    }
}
