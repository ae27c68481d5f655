package fr.hemicycle.basin.spreadsheet.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where facts come from.
 *
 * @param publisher who published them
 * @param reference where they stand: an address or a reference
 * @param publishedOn {@code null} where it is not known
 */
public record Provenance(
        String publisher, String reference, @Nullable LocalDate publishedOn) {}
