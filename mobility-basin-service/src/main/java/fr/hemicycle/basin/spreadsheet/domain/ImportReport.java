package fr.hemicycle.basin.spreadsheet.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do, with its lines.
 *
 * @param begun lines that say something new from a day
 * @param changed lines that say that something is otherwise from a day
 * @param ended lines that say that something is no more from a day
 * @param unchanged lines that say what is on record
 * @param sha256 of the file as it came
 * @param faults the first 1 000
 */
public record ImportReport(
        boolean dryRun,
        int lines,
        int begun,
        int changed,
        int ended,
        int unchanged,
        int refused,
        String sha256,
        List<ImportFault> faults) {

    public ImportReport {
        faults = List.copyOf(faults);
    }

    /**
     * Why a line is refused.
     *
     * @param line row of the spreadsheet, whose first is the header
     * @param column absent where it is the line as a whole
     */
    public record ImportFault(int line, @Nullable String column, String code, String source, String detail) {}
}
