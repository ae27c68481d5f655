/** What other features may ask of basins. */
@NullMarked
package fr.hemicycle.basin.basin.domain;

import org.jspecify.annotations.NullMarked;
