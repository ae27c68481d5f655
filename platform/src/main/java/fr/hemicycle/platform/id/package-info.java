/** Identifiers that sort by the time of their making. */
@NullMarked
package fr.hemicycle.platform.id;

import org.jspecify.annotations.NullMarked;
