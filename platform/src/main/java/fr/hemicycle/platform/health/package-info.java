/** Readiness that means something: the database, and how far the relay lags. */
@NullMarked
package fr.hemicycle.platform.health;

import org.jspecify.annotations.NullMarked;
