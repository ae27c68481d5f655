package fr.hemicycle.localstack.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * What one load came to.
 *
 * @param count what was done
 * @param failed requests that did not get the expected answer; they count in the latencies too
 * @param seconds from the first request to the last answer
 * @param latencyMicros of every request; empty where only the whole was measured
 */
public record Measure(String name, long count, long failed, double seconds, Histogram latencyMicros) {

    static Measure of(String name, Latencies latencies, long failed, double seconds) {
        Histogram micros = latencies.micros();
        return new Measure(name, micros.getTotalCount(), failed, seconds, micros);
    }

    /** So many, in so many seconds; how long each took nobody measured. */
    static Measure ofWhole(String name, long count, long failed, double seconds) {
        return new Measure(name, count, failed, seconds, new Latencies().micros());
    }

    double perSecond() {
        return count / seconds;
    }

    private boolean hasLatencies() {
        return latencyMicros.getTotalCount() > 0;
    }

    /** For people. */
    public String line() {
        String line = String.format(Locale.ROOT, "%-52s %7d %7.0f/s", name, count, perSecond());
        if (hasLatencies()) {
            line += String.format(
                    Locale.ROOT,
                    "   p50 %7.2f ms   p99 %7.2f ms   max %7.2f ms",
                    millis(50),
                    millis(99),
                    latencyMicros.getMaxValue() / 1000.0);
        } else {
            line += String.format(Locale.ROOT, "   in %.2f s", seconds);
        }
        return failed == 0 ? line : line + "   failed " + failed;
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", name);
        json.put("count", count);
        json.put("failed", failed);
        json.put("seconds", seconds);
        json.put("perSecond", perSecond());
        if (hasLatencies()) {
            for (double percentile : new double[] {50, 90, 99, 99.9, 100}) {
                json.put("p" + percentile + "Millis", millis(percentile));
            }
        }
        return json;
    }

    private double millis(double percentile) {
        return latencyMicros.getValueAtPercentile(percentile) / 1000.0;
    }
}
