package fr.hemicycle.basin.spreadsheet.domain;

import java.util.List;

/** Files of facts as they come from outside, for the features that take them in. */
public interface Spreadsheets {

    /**
     * Reads a file; one that cannot be read, or has no line or too many, is answered with a problem at once.
     *
     * @param body CSV in UTF-8 with a header, commas or semicolons
     */
    List<SpreadsheetLine> read(byte[] body, Columns columns);

    /** What a file does, or would do, with each line that is refused. */
    ImportReport report(boolean dryRun, byte[] body, List<LineVerdict> verdicts);

    /** Refuses the whole file when one of its lines is refused: nothing of it is written. */
    void refuseUnlessAllHold(List<LineVerdict> verdicts);

    /** What makes a file the same file: its SHA-256 in hexadecimal digits. */
    String sha256(byte[] body);
}
