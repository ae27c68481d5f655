/** Journeys across the three running services, as real processes on a real database and a real broker. */
@NullMarked
package fr.hemicycle.journeys;

import org.jspecify.annotations.NullMarked;
