package fr.hemicycle.localstack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.hemicycle.localstack.bench.DoorBench;
import fr.hemicycle.localstack.bench.PromiseBench;
import fr.hemicycle.localstack.bench.Result;
import fr.hemicycle.localstack.bench.Target;
import fr.hemicycle.localstack.bench.TerritoryBench;
import fr.hemicycle.localstack.bench.VoteBench;
import fr.hemicycle.localstack.scenario.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Runs a bench on the stack, prints its table and keeps its figures. What it starts ends with it. */
final class Bench {

    /** What there is to measure. */
    static final Map<String, String> KINDS = new TreeMap<>(Map.of(
            "votes", "voices recorded one by one, and ballots closed on them",
            "promises",
                    "from the closed ballot to the commitment; commitments and reservations; beside the same SQL alone",
            "territory", "questions about all communes of the région, and the import of their file",
            "doors", "events on their way to each door; memory with 500 streams open"));

    private static final int VOICES_PER_SECOND = 500;
    private static final int QUESTIONS_PER_SECOND = 500;
    private static final int QUESTIONS_OF_A_KIND = 5_000;
    private static final int EVENTS_PER_SECOND = 100;
    private static final int EVENTS_PER_SECOND_TO_MANY = 20;
    private static final int SECONDS_OF_EVENTS = 30;

    private final StackSettings settings;
    private final Terminal terminal;

    Bench(StackSettings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    void list() {
        terminal.line("./suite bench WHAT, of:");
        KINDS.forEach((kind, what) -> terminal.line("  %-9s %s".formatted(kind, what)));
    }

    void run(String kind) {
        new Stack(settings, terminal).up();
        Consumption consumption = new Consumption(settings);
        Result result = new Result(terminal::line, consumption::processorTime);
        switch (kind) {
            case "votes" -> new VoteBench(target().api()).run(VOICES_PER_SECOND).forEach(result::add);
            case "territory" ->
                new TerritoryBench(target().api(), settings.project())
                        .run(result, terminal::line, QUESTIONS_PER_SECOND, QUESTIONS_OF_A_KIND);
            case "promises" -> new PromiseBench(target()).run(result, terminal::line);
            case "doors" ->
                new DoorBench(
                                target(),
                                settings.tokens(),
                                settings.url(Service.BASIN),
                                () -> consumption.mebibytes(Service.BASIN.folder()))
                        .run(result, terminal::line, EVENTS_PER_SECOND, EVENTS_PER_SECOND_TO_MANY, SECONDS_OF_EVENTS);
            default -> throw new UsageException("no such bench: " + kind);
        }
        consumption.print(terminal);
        terminal.line("Kept in " + keep(kind, result, consumption, Instant.now()));
    }

    private Target target() {
        return new Target(
                new Api(settings.urls(), settings.tokens()),
                settings.bootstrapServers(),
                settings.postgresPort(),
                settings.project());
    }

    private Path keep(String kind, Result result, Consumption consumption, Instant at) {
        ObjectNode run =
                new ObjectMapper().createObjectNode().put("bench", kind).put("at", at.toString());
        run.set("machine", Machine.describe(settings.project()));
        run.setAll(result.toJson());
        run.set("processes", consumption.toJson());
        Path file = settings.home().resolve("bench").resolve(kind + "-" + at.getEpochSecond() + ".json");
        try {
            Files.createDirectories(file.getParent());
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
