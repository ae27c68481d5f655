/** The invariants of the ledger as one report, read in one snapshot. */
@NullMarked
package fr.hemicycle.funding.consistency;

import org.jspecify.annotations.NullMarked;
