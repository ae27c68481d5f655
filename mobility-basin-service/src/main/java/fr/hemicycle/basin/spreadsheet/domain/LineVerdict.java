package fr.hemicycle.basin.spreadsheet.domain;

import java.util.List;

/**
 * What becomes of a line.
 *
 * @param faults none unless it is refused
 */
public record LineVerdict(SpreadsheetLine line, Outcome outcome, List<LineFault> faults) {

    public LineVerdict {
        faults = List.copyOf(faults);
    }

    /** What an import does with a line, or would do. */
    public enum Outcome {
        /** Something is new from a day. */
        BEGUN,
        /** Something is otherwise from a day. */
        CHANGED,
        /** Something is no more from a day. */
        ENDED,
        /** It is on record so already. */
        UNCHANGED,
        REFUSED
    }

    public static LineVerdict of(SpreadsheetLine line, Outcome outcome) {
        return new LineVerdict(line, outcome, List.of());
    }

    public static LineVerdict refused(SpreadsheetLine line, List<LineFault> faults) {
        return new LineVerdict(line, Outcome.REFUSED, faults);
    }
}
