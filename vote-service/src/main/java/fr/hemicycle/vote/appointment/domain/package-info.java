/**
 * Rounds of an appointment and their arithmetic, in plain Java.
 */
@NullMarked
package fr.hemicycle.vote.appointment.domain;

import org.jspecify.annotations.NullMarked;
