/** Mobility basins (code des transports L1215-1): named, with the places and départements they touch. In: basins with their provenance. Out: basins. */
@NullMarked
package fr.hemicycle.basin.basin;

import org.jspecify.annotations.NullMarked;
