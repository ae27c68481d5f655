/**
 * What a line of an import says, and whether it may stand beside the others and the record; in plain Java.
 */
@NullMarked
package fr.hemicycle.vote.roster.domain;

import org.jspecify.annotations.NullMarked;
