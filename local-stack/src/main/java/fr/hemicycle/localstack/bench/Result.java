package fr.hemicycle.localstack.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a run has measured so far. */
public final class Result {

    private final Consumer<String> console;
    private final Supplier<Map<String, Duration>> clocks;
    private final List<Measure> measures = new ArrayList<>();
    private final List<ProcessorTime> times = new ArrayList<>();
    private final List<Share> shares = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    /** @param clocks processor time that each process has taken so far */
    public Result(Consumer<String> console, Supplier<Map<String, Duration>> clocks) {
        this.console = console;
        this.clocks = clocks;
    }

    /** Does a piece of work, and adds what was measured and what each of it took of the processors. */
    public void add(Supplier<List<Measure>> work) {
        Map<String, Duration> before = clocks.get();
        List<Measure> measured = work.get();
        Measure whole = measured.getLast();
        ProcessorTime time = ProcessorTime.between(before, clocks.get(), whole.name(), whole.count());
        measured.forEach(this::add);
        times.add(time);
        console.accept(time.line());
    }

    public void add(Measure measure) {
        measures.add(measure);
        console.accept(measure.line());
    }

    public void add(Share share) {
        shares.add(share);
        console.accept(share.line());
    }

    public void add(Figure figure) {
        figures.add(figure);
        console.accept(figure.line());
    }

    /** The measure of that name, which there must be. */
    Measure of(String name) {
        return measures.stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not measured: " + name));
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        measures.forEach(measure -> json.withArray("measures").add(measure.toJson()));
        times.forEach(time -> json.withArray("processorTimes").add(time.toJson()));
        shares.forEach(share -> json.withArray("sharesOfPlainSql").add(share.toJson()));
        figures.forEach(figure -> json.withArray("figures").add(figure.toJson()));
        return json;
    }
}
