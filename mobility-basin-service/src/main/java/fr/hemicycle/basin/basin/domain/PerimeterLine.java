package fr.hemicycle.basin.basin.domain;

import fr.hemicycle.basin.organisation.domain.OrganisationRule;
import fr.hemicycle.basin.organisation.domain.Siren;
import fr.hemicycle.basin.spreadsheet.domain.Columns;
import fr.hemicycle.basin.spreadsheet.domain.LineFault;
import fr.hemicycle.basin.spreadsheet.domain.LineReader;
import fr.hemicycle.basin.spreadsheet.domain.SpreadsheetLine;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line says: an intercommunality is in a basin from a day on.
 *
 * @param basin name
 * @param until last day, {@code null} where it stays
 * @param faults with any, the rest does not count
 */
record PerimeterLine(
        SpreadsheetLine line,
        String basin,
        String intercommunality,
        LocalDate from,
        @Nullable LocalDate until,
        List<LineFault> faults) {

    static final Columns COLUMNS = new Columns(List.of("basin", "intercommunality", "from"), List.of("until"));

    private static final int NAME_LENGTH_MAX = 200;

    static PerimeterLine read(SpreadsheetLine line) {
        LineReader reader = new LineReader(line);
        if (!line.filled()) {
            return new PerimeterLine(line, "", "", LocalDate.EPOCH, null, reader.faults());
        }
        String basin = reader.text("basin", NAME_LENGTH_MAX);
        String siren = reader.code("intercommunality", Siren.FORM);
        if (Siren.FORM.matcher(siren).matches() && !Siren.passesItsCheck(siren)) {
            reader.refuse("intercommunality", OrganisationRule.SIREN_MUST_HAVE_ITS_CHECK_DIGIT.with("siren", siren));
        }
        LocalDate from = reader.day("from");
        LocalDate until = reader.lastDayIfGiven("until", from);
        return new PerimeterLine(line, basin, siren, from, until, reader.faults());
    }
}
