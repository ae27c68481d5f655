/**
 * Communes, intercommunalities, départements and régions, each in its periods. Rules: {@code TerritoryRule}. In: changes, by the
 * file. Out: what stood on a day, and {@code TerritoryChanged}, which names whom a change concerns.
 */
@NullMarked
package fr.hemicycle.basin.territory;

import org.jspecify.annotations.NullMarked;
