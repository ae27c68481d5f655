/**
 * The order of an agenda, in plain Java.
 */
@NullMarked
package fr.hemicycle.vote.agenda.domain;

import org.jspecify.annotations.NullMarked;
