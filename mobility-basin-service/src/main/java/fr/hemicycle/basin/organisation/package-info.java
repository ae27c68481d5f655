/**
 * The organisations that sit in the bodies of a basin. In: organisations with their SIREN, or by name where they have none. Out: their
 * names, for the features that seat and invite them.
 */
@NullMarked
package fr.hemicycle.basin.organisation;

import org.jspecify.annotations.NullMarked;
