/** An award, what counts as a grant, and one row of the public file, in plain Java. */
@NullMarked
package fr.hemicycle.funding.award.domain;

import org.jspecify.annotations.NullMarked;
