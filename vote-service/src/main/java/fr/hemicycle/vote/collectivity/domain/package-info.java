/** The profile of a collectivity, in plain Java, and how others may ask for it. */
@NullMarked
package fr.hemicycle.vote.collectivity.domain;

import org.jspecify.annotations.NullMarked;
