/** When a mission may start, what it owes until when, and when it is over. */
@NullMarked
package fr.hemicycle.basin.mission.domain;

import org.jspecify.annotations.NullMarked;
