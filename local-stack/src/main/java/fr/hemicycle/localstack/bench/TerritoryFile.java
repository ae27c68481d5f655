package fr.hemicycle.localstack.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The file of the territory that comes with mobility-basin-service: semicolons, and no value in quotes. */
final class TerritoryFile {

    private static final String FILE =
            "mobility-basin-service/src/main/resources/territory/hauts-de-france-2026/territory.csv";

    private final List<String> columns;
    private final List<List<String>> lines;

    private TerritoryFile(List<String> columns, List<List<String>> lines) {
        this.columns = columns;
        this.lines = lines;
    }

    static TerritoryFile of(List<String> text) {
        return new TerritoryFile(
                values(text.getFirst()),
                text.stream().skip(1).map(TerritoryFile::values).toList());
    }

    static TerritoryFile in(Path project) {
        try {
            return of(Files.readAllLines(project.resolve(FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param intercommunality SIREN */
    record Commune(String insee, String name, String intercommunality) {}

    List<Commune> communes() {
        return lines.stream()
                .filter(this::isCommune)
                .map(line -> new Commune(of(line, "code"), of(line, "name"), of(line, "intercommunality")))
                .toList();
    }

    /** How many communes each has, by SIREN. */
    Map<String, Long> sizes() {
        return communes().stream()
                .collect(Collectors.groupingBy(Commune::intercommunality, TreeMap::new, Collectors.counting()));
    }

    /** As it came. */
    byte[] bytes() {
        return bytes(lines);
    }

    /** Invented: from a day on every commune has one inhabitant more, and all else stands as it stood. */
    byte[] grownOn(LocalDate day) {
        int from = columns.indexOf("from");
        int population = columns.indexOf("population");
        return bytes(lines.stream()
                .map(line -> {
                    String[] changed = line.toArray(String[]::new);
                    changed[from] = day.toString();
                    if (isCommune(line)) {
                        changed[population] = Integer.toString(Integer.parseInt(changed[population]) + 1);
                    }
                    return List.of(changed);
                })
                .toList());
    }

    private boolean isCommune(List<String> line) {
        return of(line, "unit").equals("COMMUNE");
    }

    private String of(List<String> line, String column) {
        return line.get(columns.indexOf(column));
    }

    private byte[] bytes(List<List<String>> content) {
        return Stream.concat(Stream.of(columns), content.stream())
                .map(line -> String.join(";", line))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(UTF_8);
    }

    private static List<String> values(String line) {
        return List.of(line.split(";", -1));
    }
}
