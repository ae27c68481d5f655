package fr.hemicycle.localstack.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.localstack.LocalStackException;
import fr.hemicycle.localstack.Role;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.bench.TerritoryQuestions.Basin;
import fr.hemicycle.localstack.scenario.Api;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Questions about the whole territory that comes with the suite, at a steady rate, and the import of its file. The basins, their
 * perimeters and the file of the year after are invented. Each run is a collectivity of its own: a territory is never taken back.
 */
public final class TerritoryBench {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);
    /** Four or five intercommunalities each, as a région has them. */
    private static final int BASINS = 20;

    private static final int CLIENTS = 16;

    private final Api.Caller mobility;
    private final TerritoryFile file;

    /** @param project the checkout, from which the file is read */
    public TerritoryBench(Api api, Path project) {
        String nobody = "9%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        this.mobility = api.caller(Service.BASIN, Role.MOBILITY, nobody);
        this.file = TerritoryFile.in(project);
    }

    /** @param each how many questions of a kind, due at so many a second */
    public void run(Result result, Consumer<String> console, int perSecond, int each) {
        console.accept("Recording basins, and warming up");
        TerritoryQuestions questions = new TerritoryQuestions(mobility, file, basins(), DAY.toString());
        Load.flatOut("warming up", CLIENTS, questions.mixed(2 * each));
        new TreeMap<>(questions.each(each)).forEach((kind, asked) -> steady(result, kind, perSecond, asked));
        steady(result, "all of these in turn", perSecond, questions.mixed(each));

        byte[] shipped = file.bytes();
        imported(result, "the full file as shipped", shipped, 0);
        byte[] grown = file.grownOn(NEXT_YEAR);
        imported(
                result,
                "the full file, each commune new",
                grown,
                file.communes().size());
        steady(result, "all in turn, after the imports", perSecond, questions.mixed(each));
    }

    private static void steady(Result result, String what, int perSecond, List<BooleanSupplier> questions) {
        result.add(() -> List.of(Load.openLoop(what + ", " + perSecond + "/s", perSecond, questions)));
    }

    private void imported(Result result, String what, byte[] csv, int changed) {
        for (boolean dryRun : List.of(true, false)) {
            result.add(
                    () -> List.of(imported("import of " + what + (dryRun ? ", dry run" : ""), csv, changed, dryRun)));
        }
    }

    private Measure imported(String name, byte[] csv, int changed, boolean dryRun) {
        long begin = System.nanoTime();
        JsonNode report = post("/v1/territory-imports?dryRun=" + dryRun, csv, dryRun ? 200 : 201);
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (report.path("changed").asInt() != changed) {
            throw new LocalStackException("not the expected import: " + report);
        }
        return Measure.ofWhole(
                name, report.path("lines").asLong(), report.path("refused").asLong(), seconds);
    }

    private List<Basin> basins() {
        List<String> names = new ArrayList<>();
        List<Basin> basins = new ArrayList<>();
        for (int i = 1; i <= BASINS; i++) {
            names.add("Bassin de mesure " + i);
            JsonNode recorded = mobility.post("/v1/basins", basinOf(names.getLast()))
                    .expect(201)
                    .body();
            basins.add(new Basin(recorded.path("id").asText(), 0));
        }
        StringBuilder perimeters = new StringBuilder("basin;intercommunality;from\n");
        int next = 0;
        for (Map.Entry<String, Long> each : file.sizes().entrySet()) {
            int basin = next++ % BASINS;
            Basin before = basins.get(basin);
            basins.set(basin, new Basin(before.id(), before.communes() + each.getValue()));
            perimeters
                    .append(names.get(basin))
                    .append(';')
                    .append(each.getKey())
                    .append(";2026-01-01\n");
        }
        post("/v1/basin-perimeters?dryRun=false", perimeters.toString().getBytes(UTF_8), 201);
        return basins;
    }

    private static Map<String, Object> basinOf(String name) {
        return Map.of(
                "name",
                name,
                "region",
                Map.of("insee", "32", "name", "Hauts-de-France"),
                "departments",
                List.of(Map.of("insee", "62", "name", "Pas-de-Calais")),
                "places",
                List.of(),
                "provenance",
                "Invented for measurements");
    }

    private JsonNode post(String path, byte[] csv, int expected) {
        String from = "&publisher=Bench&reference=Invented+for+measurements";
        return mobility.post(path + from, csv, "text/csv", UUID.randomUUID().toString())
                .expect(expected)
                .body();
    }
}
