/**
 * What this is: the import of many members at once, with their seats and groups, from a spreadsheet (CSV) or another system
 * (JSON). Members who are on record are recognised and changed. Which rules: {@code domain/RosterRule}, and those of members and bodies. In: up to 10 000 lines, all or none, or a
 * dry run that writes nothing. Out: a report with a word on each line.
 */
@NullMarked
package fr.hemicycle.vote.roster;

import org.jspecify.annotations.NullMarked;
