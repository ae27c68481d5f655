/** What a basin's dates, perimeter and shape must be; and what other features may ask of basins. */
@NullMarked
package fr.hemicycle.basin.basin.domain;

import org.jspecify.annotations.NullMarked;
