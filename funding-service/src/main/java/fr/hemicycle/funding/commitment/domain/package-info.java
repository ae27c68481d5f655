/** What a vote may commit, all lines or none. */
@NullMarked
package fr.hemicycle.funding.commitment.domain;

import org.jspecify.annotations.NullMarked;
