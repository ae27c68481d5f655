/**
 * Drafting and ballot arithmetic, in plain Java.
 */
@NullMarked
package fr.hemicycle.vote.deliberation.domain;

import org.jspecify.annotations.NullMarked;
