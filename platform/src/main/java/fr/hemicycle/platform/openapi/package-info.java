/** What every operation of every service has in common in its description. */
@NullMarked
package fr.hemicycle.platform.openapi;

import org.jspecify.annotations.NullMarked;
