/**
 * Facts that come as a spreadsheet: all its lines are taken, or none. Rules: {@code SpreadsheetRule}. In: a CSV file. Out: its
 * lines, and a report that names each line that is refused.
 */
@NullMarked
package fr.hemicycle.basin.spreadsheet;

import org.jspecify.annotations.NullMarked;
