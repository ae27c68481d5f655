package fr.hemicycle.basin.territory.domain;

import static fr.hemicycle.basin.organisation.domain.OrganisationRule.SIREN_MUST_HAVE_ITS_CHECK_DIGIT;
import static fr.hemicycle.basin.territory.domain.TerritoryRule.COMMUNE_CODE_MUST_BEGIN_WITH_ITS_DEPARTMENT;

import fr.hemicycle.basin.organisation.domain.Siren;
import fr.hemicycle.basin.spreadsheet.domain.Columns;
import fr.hemicycle.basin.spreadsheet.domain.LineFault;
import fr.hemicycle.basin.spreadsheet.domain.LineReader;
import fr.hemicycle.basin.spreadsheet.domain.SpreadsheetLine;
import fr.hemicycle.basin.territory.domain.Area.Category;
import fr.hemicycle.basin.territory.domain.Area.MobilityAuthority;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a line says of one area. */
public sealed interface TerritoryLine {

    Columns COLUMNS = new Columns(
            List.of("unit", "code", "from"),
            List.of(
                    "until",
                    "change",
                    "siren",
                    "name",
                    "population",
                    "department",
                    "intercommunality",
                    "region",
                    "category",
                    "mobilityAuthority",
                    "mobilityAuthoritySource",
                    "successors"));

    int NAME_LENGTH_MAX = 200;
    int SOURCE_LENGTH_MAX = 300;

    SpreadsheetLine line();

    /** The area is so from a day on. */
    record Stands(
            SpreadsheetLine line,
            Area area,
            LocalDate from,
            @Nullable LocalDate until) implements TerritoryLine {}

    /**
     * The area is no more from a day on.
     *
     * @param successors the areas of its kind that it went into
     */
    record Ends(SpreadsheetLine line, AreaKey area, LocalDate from, List<AreaKey> successors) implements TerritoryLine {

        public Ends {
            successors = List.copyOf(successors);
        }
    }

    record Unreadable(SpreadsheetLine line, List<LineFault> faults) implements TerritoryLine {

        public Unreadable {
            faults = List.copyOf(faults);
        }
    }

    /** What a line may say. */
    enum Change {
        STANDS,
        ENDS
    }

    static TerritoryLine read(SpreadsheetLine line) {
        LineReader reader = new LineReader(line);
        Optional<Unit> unit = line.filled() ? reader.constant("unit", Unit.class) : Optional.empty();
        if (unit.isEmpty()) {
            return new Unreadable(line, reader.faults());
        }
        Change change = reader.constantOr("change", Change.STANDS);
        String code = reader.code("code", unit.get().code());
        LocalDate from = reader.day("from");
        TerritoryLine said = switch (change) {
            case STANDS -> new Stands(line, area(unit.get(), code, reader), from, reader.lastDayIfGiven("until", from));
            case ENDS ->
                new Ends(
                        line,
                        new AreaKey(unit.get(), code),
                        from,
                        reader.codes("successors", unit.get().code()).stream()
                                .map(each -> new AreaKey(unit.get(), each))
                                .toList());
        };
        return reader.faults().isEmpty() ? said : new Unreadable(line, reader.faults());
    }

    private static Area area(Unit unit, String code, LineReader reader) {
        String name = reader.text("name", NAME_LENGTH_MAX);
        return switch (unit) {
            case REGION -> new Area.Region(code, sirenIfGiven(reader), name);
            case DEPARTMENT ->
                new Area.Department(code, sirenIfGiven(reader), name, reader.code("region", Unit.REGION.code()));
            case INTERCOMMUNALITY ->
                new Area.Intercommunality(
                        checked("code", code, reader),
                        name,
                        reader.constant("category", Category.class).orElse(Category.CC),
                        authority(reader));
            case COMMUNE -> commune(code, name, reader);
        };
    }

    private static Area commune(String insee, String name, LineReader reader) {
        String department = reader.code("department", Unit.DEPARTMENT.code());
        if (!insee.startsWith(department)) {
            reader.refuse(
                    "code", COMMUNE_CODE_MUST_BEGIN_WITH_ITS_DEPARTMENT.with("code", insee, "department", department));
        }
        return new Area.Commune(
                insee,
                checked("siren", reader.code("siren", Siren.FORM), reader),
                name,
                reader.count("population"),
                department,
                reader.codeIfGiven("intercommunality", Unit.INTERCOMMUNALITY.code()));
    }

    private static @Nullable MobilityAuthority authority(LineReader reader) {
        if (!reader.isGiven("mobilityAuthority")) {
            return null;
        }
        String source = reader.text("mobilityAuthoritySource", SOURCE_LENGTH_MAX);
        return reader.constant("mobilityAuthority", MobilityAuthority.Kind.class)
                .map(kind -> new MobilityAuthority(kind, source))
                .orElse(null);
    }

    private static @Nullable String sirenIfGiven(LineReader reader) {
        return reader.isGiven("siren") ? checked("siren", reader.code("siren", Siren.FORM), reader) : null;
    }

    private static String checked(String column, String siren, LineReader reader) {
        if (Siren.FORM.matcher(siren).matches() && !Siren.passesItsCheck(siren)) {
            reader.refuse(column, SIREN_MUST_HAVE_ITS_CHECK_DIGIT.with("siren", siren));
        }
        return siren;
    }
}
