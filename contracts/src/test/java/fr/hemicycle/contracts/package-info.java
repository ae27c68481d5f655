/** Holds the contracts to their own promises, and the scenarios to their sums. */
@NullMarked
package fr.hemicycle.contracts;

import org.jspecify.annotations.NullMarked;
