/** What a mobility solution offers from a day on, what is wrong with that, and when it may change or end. */
@NullMarked
package fr.hemicycle.basin.solution.domain;

import org.jspecify.annotations.NullMarked;
