/** Follows how plans of basins are carried out, in one answer. Rules: none, it only shows. In: plans, progress, measures, money, meetings, missions as the other features keep them, and the history of events. Out: the following of a plan or a basin on a day, and what changed. */
@NullMarked
package fr.hemicycle.basin.following;

import org.jspecify.annotations.NullMarked;
