/** The mission that writes the plans (AMO). Rules: {@link fr.hemicycle.basin.mission.domain.MissionRule}. In: missions, their start, contract, deliverables, calendar, meetings and end. Out: MissionStarted, DeliverableLate, DeliverableAccepted, MissionCompleted, MissionEndedEarly. */
@NullMarked
package fr.hemicycle.basin.mission;

import org.jspecify.annotations.NullMarked;
