/**
 * What exists on the ground: the catalogue of mobility solutions, day by day. In: what operators offer, to whom and where, and the actions
 * of plans that it comes from. Out: what a person in a commune can use on a day, and events on solutions.v1. No person stands in it.
 */
@NullMarked
package fr.hemicycle.basin.solution;

import org.jspecify.annotations.NullMarked;
