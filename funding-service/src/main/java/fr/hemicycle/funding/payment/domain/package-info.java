/** What may be liquidated, ordered, paid and carried over, decided on exact figures. */
@NullMarked
package fr.hemicycle.funding.payment.domain;

import org.jspecify.annotations.NullMarked;
