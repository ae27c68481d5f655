/** The mission that writes the plans (AMO). Rules: {@link fr.hemicycle.basin.mission.domain.MissionRule}. In: missions, their start. Out: MissionStarted. */
@NullMarked
package fr.hemicycle.basin.mission;

import org.jspecify.annotations.NullMarked;
