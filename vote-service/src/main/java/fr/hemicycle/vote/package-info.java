/**
 * The assembly of a département: who sits, what is proposed, what is voted, and whether it was lawful. Each child package
 * is one feature; its rules are in its {@code domain} child. What comes in: requests of the assembly office, and what
 * funding-service says of the money. What goes out: the facts of a vote.
 */
@NullMarked
package fr.hemicycle.vote;

import org.jspecify.annotations.NullMarked;
