/**
 * What this is: the appointment (nomination) of persons by the body that sits: candidates or lists, in rounds, secret unless the
 * body decides otherwise. Which rules: {@code domain/AppointmentRule}. In: candidates, counted papers. Out: who is appointed.
 */
@NullMarked
package fr.hemicycle.vote.appointment;

import org.jspecify.annotations.NullMarked;
