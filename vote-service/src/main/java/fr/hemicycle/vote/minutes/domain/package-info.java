/** What may be written into the minutes, until when, and when they must be public. */
@NullMarked
package fr.hemicycle.vote.minutes.domain;

import org.jspecify.annotations.NullMarked;
