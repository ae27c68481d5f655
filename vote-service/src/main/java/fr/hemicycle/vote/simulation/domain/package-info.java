/**
 * The course of a simulated sitting, in plain Java.
 */
@NullMarked
package fr.hemicycle.vote.simulation.domain;

import org.jspecify.annotations.NullMarked;
