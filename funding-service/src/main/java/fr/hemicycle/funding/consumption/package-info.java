/**
 * What is consumed of authorisations, as series for charts. No rules. In: the journal and the programmes. Out: commitments by
 * month, figures by programme, of any day as known at any instant.
 */
@NullMarked
package fr.hemicycle.funding.consumption;

import org.jspecify.annotations.NullMarked;
