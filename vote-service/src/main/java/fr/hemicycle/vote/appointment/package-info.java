/**
 * What this is: the appointment (nomination) of persons by the body that sits: candidates or lists, in rounds, secret unless the
 * body decides otherwise. Which rules: {@code domain/AppointmentRule}. In: candidates, counted papers, the
 * voices of a round that is not secret. Out: who is appointed, on appointments.v1, and sealed rounds.
 */
@NullMarked
package fr.hemicycle.vote.appointment;

import org.jspecify.annotations.NullMarked;
