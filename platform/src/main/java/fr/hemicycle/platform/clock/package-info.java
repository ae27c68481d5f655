/** The one place where time enters. */
@NullMarked
package fr.hemicycle.platform.clock;

import org.jspecify.annotations.NullMarked;
