/** What a line of a file says, what becomes of it, and how both are told. */
@NullMarked
package fr.hemicycle.basin.spreadsheet.domain;

import org.jspecify.annotations.NullMarked;
