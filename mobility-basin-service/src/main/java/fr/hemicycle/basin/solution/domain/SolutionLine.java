package fr.hemicycle.basin.solution.domain;

import static fr.hemicycle.basin.solution.domain.SolutionRule.SOLUTION_BASIN_MUST_BE_ON_RECORD;

import fr.hemicycle.basin.money.Money;
import fr.hemicycle.basin.organisation.domain.Siren;
import fr.hemicycle.basin.spreadsheet.domain.Columns;
import fr.hemicycle.basin.spreadsheet.domain.LineFault;
import fr.hemicycle.basin.spreadsheet.domain.LineReader;
import fr.hemicycle.basin.spreadsheet.domain.SpreadsheetLine;
import fr.hemicycle.basin.territory.domain.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a file says of a solution.
 *
 * @param terms {@code null} when it cannot be read
 * @param faults none when it can
 */
record SolutionLine(SpreadsheetLine line, @Nullable Terms terms, List<LineFault> faults) {

    static final Columns COLUMNS = new Columns(
            List.of("name", "kind", "operator", "publics", "needsLicence", "from"),
            List.of(
                    "siren",
                    "communes",
                    "epcis",
                    "basins",
                    "conditions",
                    "price",
                    "per",
                    "address",
                    "phone",
                    "web",
                    "until"));

    private static final int NAME_MAX = 200;
    private static final Pattern PUBLICS =
            Pattern.compile(Arrays.stream(Public.values()).map(Enum::name).collect(Collectors.joining("|")));
    private static final Pattern YES_OR_NO = Pattern.compile("true|false");
    private static final Pattern PRICE = Pattern.compile("[0-9]{1,13}\\.[0-9]{2}");
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 .]{1,29}");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s/]+(/\\S*)?");

    SolutionLine {
        faults = List.copyOf(faults);
    }

    /** @param basins ids by name */
    static SolutionLine read(SpreadsheetLine line, Map<String, UUID> basins, String provenance) {
        LineReader reader = new LineReader(line);
        if (!line.filled()) {
            return new SolutionLine(line, null, reader.faults());
        }
        String name = reader.text("name", NAME_MAX);
        SolutionKind kind = reader.constant("kind", SolutionKind.class).orElse(SolutionKind.OTHER);
        Operator operator = new Operator(reader.text("operator", NAME_MAX), reader.codeIfGiven("siren", Siren.FORM));
        List<String> publics = reader.codes("publics", PUBLICS);
        if (publics.isEmpty()) {
            reader.code("publics", PUBLICS);
        }
        boolean needsLicence = reader.code("needsLicence", YES_OR_NO).equals("true");
        Perimeter perimeter = new Perimeter(
                reader.codes("communes", Unit.COMMUNE.code()),
                reader.codes("epcis", Siren.FORM),
                basins(reader, line, basins));
        String conditions = textIfGiven(reader, "conditions", 4000);
        String price = reader.isGiven("per") ? reader.code("price", PRICE) : reader.codeIfGiven("price", PRICE);
        String per = price == null ? null : reader.text("per", 100);
        Contact contact = new Contact(
                textIfGiven(reader, "address", 300),
                reader.codeIfGiven("phone", PHONE),
                reader.codeIfGiven("web", WEB));
        LocalDate from = reader.day("from");
        LocalDate until = reader.lastDayIfGiven("until", from);
        if (!reader.faults().isEmpty()) {
            return new SolutionLine(line, null, reader.faults());
        }
        return new SolutionLine(
                line,
                new Terms(
                        name,
                        kind,
                        operator,
                        publics.stream().map(Public::valueOf).collect(Collectors.toSet()),
                        needsLicence,
                        perimeter,
                        conditions,
                        price == null || per == null ? null : new Price(Money.euros(price), per),
                        contact.isEmpty() ? null : contact,
                        from,
                        until,
                        provenance,
                        List.of()),
                List.of());
    }

    private static @Nullable String textIfGiven(LineReader reader, String column, int lengthMax) {
        return reader.isGiven(column) ? reader.text(column, lengthMax) : null;
    }

    /** By their names, with bars between them. */
    private static List<UUID> basins(LineReader reader, SpreadsheetLine line, Map<String, UUID> basins) {
        List<UUID> ids = new ArrayList<>();
        for (String name : line.value("basins").split("\\|", -1)) {
            UUID id = basins.get(name.strip());
            if (id != null) {
                ids.add(id);
            } else if (!name.isBlank()) {
                reader.refuse("basins", SOLUTION_BASIN_MUST_BE_ON_RECORD.with("basin", name.strip()));
            }
        }
        return ids;
    }

    /** Columns by the places that faults of terms name; the first that begins like the place. */
    private static final Map<String, String> PLACES = Map.of(
            "/operator/siren", "siren",
            "/perimeter/communes/", "communes",
            "/perimeter/epcis/", "epcis",
            "/perimeter/basinIds/", "basins",
            "/price/amount", "price",
            "/needsLicence", "needsLicence");

    static String column(String pointer) {
        return PLACES.entrySet().stream()
                .filter(place -> pointer.startsWith(place.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
