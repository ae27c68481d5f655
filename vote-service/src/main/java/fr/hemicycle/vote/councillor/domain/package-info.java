/**
 * Who the members are, in plain Java, and what other features may ask about them.
 */
@NullMarked
package fr.hemicycle.vote.councillor.domain;

import org.jspecify.annotations.NullMarked;
