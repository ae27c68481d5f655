/**
 * Bodies and seats, in plain Java, and what other features may ask about them.
 */
@NullMarked
package fr.hemicycle.vote.body.domain;

import org.jspecify.annotations.NullMarked;
