/** When a mission may start, and until when it lasts. */
@NullMarked
package fr.hemicycle.basin.mission.domain;

import org.jspecify.annotations.NullMarked;
