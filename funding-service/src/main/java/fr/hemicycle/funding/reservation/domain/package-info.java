/** Credits set aside, each resolved once: consumed by a vote, or released. */
@NullMarked
package fr.hemicycle.funding.reservation.domain;

import org.jspecify.annotations.NullMarked;
