/**
 * The history of events, read in order: what is it? The one list behind every door (HTTP feed, stream). Which rule? Nobody misses an
 * event, and an aggregate's events keep their order. What comes in and goes out? A position comes in, the events behind it go out.
 */
@NullMarked
package fr.hemicycle.platform.feed;

import org.jspecify.annotations.NullMarked;
