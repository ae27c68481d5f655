package fr.hemicycle.basin.spreadsheet.domain;

import java.util.Map;

/**
 * A line as it came.
 *
 * @param index place among the lines, from 0
 * @param number row of the spreadsheet, whose first one is the header
 * @param values by column; blank or missing is empty
 * @param filled whether it has the columns of the header, no more and no fewer
 */
public record SpreadsheetLine(int index, int number, Map<String, String> values, boolean filled) {

    public SpreadsheetLine {
        values = Map.copyOf(values);
    }

    public String value(String column) {
        return values.getOrDefault(column, "").strip();
    }
}
