/**
 * Meetings of the bodies: convened, held, decided at, written down, followed up. In: convocations, attendance, voices, minutes, tasks.
 * Out: outcomes with their figures and the plan that they are about, calendars, clashes, events on {@code bodies.v1}.
 */
@NullMarked
package fr.hemicycle.basin.meeting;

import org.jspecify.annotations.NullMarked;
