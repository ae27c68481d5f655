package fr.hemicycle.localstack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.localstack.bench.TerritoryFile.Commune;
import fr.hemicycle.localstack.scenario.Api;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Questions about the territory of a day, each with the answer that it must get. All communes are asked about in turn. */
final class TerritoryQuestions {

    /** Prime to the number of communes, so that neighbours in the file are not asked about one after the other. */
    private static final int STRIDE = 1_009;

    private static final int USUAL_PAGE = 50;

    private final Api.Caller reader;
    private final String day;
    private final List<Commune> communes;
    private final Map<String, Long> sizes;
    private final List<Basin> basins;

    /** @param communes how many it has */
    record Basin(String id, long communes) {}

    TerritoryQuestions(Api.Caller reader, TerritoryFile file, List<Basin> basins, String day) {
        this.reader = reader;
        this.day = day;
        this.communes = file.communes();
        this.sizes = file.sizes();
        this.basins = List.copyOf(basins);
    }

    /** So many of each kind, by what they ask. */
    Map<String, List<BooleanSupplier>> each(int count) {
        return Map.of(
                "a commune by its code", asked(count, this::commune),
                "the communes of an EPCI", asked(count, this::communesOfIntercommunality),
                "the EPCI of a commune", asked(count, this::intercommunality),
                "the communes of a basin, a page", asked(count, this::communesOfBasin),
                "the basins of a commune", asked(count, this::basinsOfCommune));
    }

    /** The same kinds in turn. */
    List<BooleanSupplier> mixed(int count) {
        List<IntFunction<BooleanSupplier>> kinds = List.of(
                this::commune,
                this::communesOfIntercommunality,
                this::intercommunality,
                this::communesOfBasin,
                this::basinsOfCommune);
        return asked(count, i -> kinds.get(i % kinds.size()).apply(i));
    }

    private static List<BooleanSupplier> asked(int count, IntFunction<BooleanSupplier> question) {
        return IntStream.range(0, count).mapToObj(question).toList();
    }

    private BooleanSupplier commune(int i) {
        Commune asked = at(i);
        return () ->
                get("/v1/communes/" + asked.insee(), "?").path("name").asText().equals(asked.name());
    }

    private BooleanSupplier communesOfIntercommunality(int i) {
        String siren = at(i).intercommunality();
        return () -> count("/v1/communes?limit=200&intercommunality=" + siren, "&") == size(siren);
    }

    private BooleanSupplier intercommunality(int i) {
        String siren = at(i).intercommunality();
        return () ->
                get("/v1/intercommunalities/" + siren, "?").path("communes").asLong() == size(siren);
    }

    private BooleanSupplier communesOfBasin(int i) {
        Basin basin = basins.get(i % basins.size());
        return () -> count("/v1/basins/" + basin.id() + "/communes", "?") == Math.min(USUAL_PAGE, basin.communes());
    }

    private BooleanSupplier basinsOfCommune(int i) {
        return () -> count("/v1/communes/" + at(i).insee() + "/basins", "?") == 1;
    }

    private Commune at(int i) {
        return communes.get((int) ((long) i * STRIDE % communes.size()));
    }

    private long size(String siren) {
        return sizes.getOrDefault(siren, 0L);
    }

    private int count(String path, String join) {
        return get(path, join).path("items").size();
    }

    /** An error has no such fields, so that it is no expected answer. */
    private JsonNode get(String path, String join) {
        return reader.get(path + join + "on=" + day).body();
    }
}
