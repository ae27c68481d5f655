/**
 * The life of an act after its vote, and the dated law of its force, in plain Java.
 */
@NullMarked
package fr.hemicycle.vote.act.domain;

import org.jspecify.annotations.NullMarked;
