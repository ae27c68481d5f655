/**
 * Mobility basins (code des transports L1215-1): named, dated, with the intercommunalities that they have and their shapes.
 * Rules: {@code BasinRule}. In: basins with their provenance, perimeters and shapes by the file. Out: basins day by day, and how
 * they cover the territory.
 */
@NullMarked
package fr.hemicycle.basin.basin;

import org.jspecify.annotations.NullMarked;
