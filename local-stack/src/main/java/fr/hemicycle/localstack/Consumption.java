package fr.hemicycle.localstack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How much processor time the parts of a stack take from its making on, and how much memory they hold. */
final class Consumption {

    private static final String DRIVER = "bench itself";

    private final StackSettings settings;
    private final Map<String, Duration> before;

    Consumption(StackSettings settings) {
        this.settings = settings;
        this.before = processorTime();
    }

    /** For people. */
    void print(Terminal terminal) {
        toJson().properties()
                .forEach(part -> terminal.line(String.format(
                        Locale.ROOT,
                        "%-24s %6.1f s of processor time %5d MiB",
                        part.getKey(),
                        part.getValue().path("processorSeconds").asDouble(),
                        part.getValue().path("mebibytes").asLong())));
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        processorTime()
                .forEach((name, time) -> json.withObject(name)
                        .put(
                                "processorSeconds",
                                time.minus(before.getOrDefault(name, Duration.ZERO))
                                                .toMillis()
                                        / 1000.0));
        for (Part part : Part.all(settings)) {
            part.running()
                    .ifPresent(process ->
                            json.withObject(part.name()).put("mebibytes", StackStatus.residentMebibytes(process)));
        }
        return json;
    }

    /** What a part holds in memory now. */
    long mebibytes(String part) {
        return toJson().path(part).path("mebibytes").asLong();
    }

    /** What each process has taken so far. */
    Map<String, Duration> processorTime() {
        Map<String, Duration> times = new TreeMap<>();
        times.put(DRIVER, cpu(ProcessHandle.current()));
        for (Part part : Part.all(settings)) {
            part.running().flatMap(process -> ProcessHandle.of(process.pid())).ifPresent(handle -> {
                Duration all = Stream.concat(Stream.of(handle), handle.descendants())
                        .map(Consumption::cpu)
                        .reduce(Duration.ZERO, Duration::plus);
                times.put(part.name(), all);
            });
        }
        return times;
    }

    private static Duration cpu(ProcessHandle handle) {
        return handle.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
