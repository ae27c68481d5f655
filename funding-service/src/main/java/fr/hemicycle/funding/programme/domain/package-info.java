/** What a programme must be. */
@NullMarked
package fr.hemicycle.funding.programme.domain;

import org.jspecify.annotations.NullMarked;
