/**
 * Whole sittings told as their minutes tell them.
 */
@NullMarked
package fr.hemicycle.vote.scenarios;

import org.jspecify.annotations.NullMarked;
