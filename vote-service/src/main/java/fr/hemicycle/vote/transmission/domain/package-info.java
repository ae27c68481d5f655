/**
 * An act as @CTES wants it, in plain Java, and the port through which other features send one and hear of it.
 */
@NullMarked
package fr.hemicycle.vote.transmission.domain;

import org.jspecify.annotations.NullMarked;
