package fr.hemicycle.localstack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.hemicycle.localstack.bench.Measure;
import fr.hemicycle.localstack.bench.VoteBench;
import fr.hemicycle.localstack.scenario.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Runs a bench on the stack, prints its table and keeps its figures. What it starts ends with it. */
final class Bench {

    private static final int VOICES_PER_SECOND = 500;

    private final StackSettings settings;
    private final Terminal terminal;

    Bench(StackSettings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    void votes() {
        new Stack(settings, terminal).up();
        Map<Service, String> urls = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            urls.put(service, settings.url(service));
        }
        List<Measure> measures = new VoteBench(new Api(urls, settings.tokens())).run(VOICES_PER_SECOND);
        measures.forEach(measure -> terminal.line(measure.line()));
        terminal.line("Kept in " + keep("votes", measures, Instant.now()));
    }

    private Path keep(String name, List<Measure> measures, Instant at) {
        ObjectMapper json = new ObjectMapper();
        ObjectNode run = json.createObjectNode().put("bench", name).put("at", at.toString());
        run.put("processors", Runtime.getRuntime().availableProcessors());
        measures.forEach(measure -> run.withArray("measures").add(measure.toJson()));
        Path file = settings.home().resolve("bench").resolve(name + "-" + at.getEpochSecond() + ".json");
        try {
            Files.createDirectories(file.getParent());
            json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
