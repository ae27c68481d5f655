/**
 * Programmes, which group budget operations. One rule of their own: a code names one. In: programmes, and the operations that
 * stand in them. Out: the figures of a programme, summed over its operations in one snapshot.
 */
@NullMarked
package fr.hemicycle.funding.programme;

import org.jspecify.annotations.NullMarked;
