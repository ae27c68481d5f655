/** How values are read and written, the same in every service. */
@NullMarked
package fr.hemicycle.platform.json;

import org.jspecify.annotations.NullMarked;
