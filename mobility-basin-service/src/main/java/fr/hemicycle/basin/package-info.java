/** Mobility basins, their bodies, and the missions that write their plans. Of budgets it knows the state of a share, nothing more. */
@NullMarked
package fr.hemicycle.basin;

import org.jspecify.annotations.NullMarked;
