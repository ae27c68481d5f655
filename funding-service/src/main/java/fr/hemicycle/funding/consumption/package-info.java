/**
 * What is consumed of authorisations and of payment appropriations, as series for charts. No rules. In: the journals and the
 * programmes. Out: commitments, orders and payments by month, figures by programme, of any day as known at any instant.
 */
@NullMarked
package fr.hemicycle.funding.consumption;

import org.jspecify.annotations.NullMarked;
