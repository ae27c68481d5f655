/**
 * Dated rulebooks, in plain Java.
 */
@NullMarked
package fr.hemicycle.vote.rulebook.domain;

import org.jspecify.annotations.NullMarked;
