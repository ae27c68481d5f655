/**
 * Reports, expenses and opinions, in plain Java.
 */
@NullMarked
package fr.hemicycle.vote.report.domain;

import org.jspecify.annotations.NullMarked;
