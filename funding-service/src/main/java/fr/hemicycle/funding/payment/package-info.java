/**
 * Payment appropriations by year, and the life of a commitment from its payment schedule to the payment: liquidation, payment
 * order, payment, year end. The law's limits: nothing liquidated beyond the commitment, nothing ordered beyond the year's
 * appropriation or before act and agreement are in force, nobody pays what they have ordered. In: requests, and from
 * commitment the end of an act. Out: PaymentRecorded, PaymentReversed.
 */
@NullMarked
package fr.hemicycle.funding.payment;

import org.jspecify.annotations.NullMarked;
