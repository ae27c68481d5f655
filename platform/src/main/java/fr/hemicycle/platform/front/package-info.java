/**
 * The pages that people see first: what is it? One front page, the page of events, the documentation and the starters, the same in
 * each service. Which rule? They ask nobody else for anything, and hold no word of their own: all comes from {@code contracts}. What
 * comes in and goes out? A path and a language come in, a page goes out.
 */
@NullMarked
package fr.hemicycle.platform.front;

import org.jspecify.annotations.NullMarked;
