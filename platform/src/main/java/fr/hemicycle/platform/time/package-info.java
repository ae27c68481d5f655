/** The two times of a question about the past: the day that counts, and the instant until which it was known. */
@NullMarked
package fr.hemicycle.platform.time;

import org.jspecify.annotations.NullMarked;
