/** How much one caller may ask, and how large and how slow a request may be: one setting each. */
@NullMarked
package fr.hemicycle.platform.limit;

import org.jspecify.annotations.NullMarked;
