/** The smallest feature that uses every mechanism: notes. */
@NullMarked
package fr.hemicycle.platform.sample;

import org.jspecify.annotations.NullMarked;
