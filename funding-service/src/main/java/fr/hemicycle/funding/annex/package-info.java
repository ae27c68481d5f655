/**
 * What this is: the state of authorisations [état des AE et AP], which the law annexes to the budget documents. Which rules:
 * {@code domain/StateRule}. In: the journal, the votes on authorisations. Out: figures of each operation and their totals, at one
 * snapshot, as JSON, CSV and tagged PDF/A.
 */
@NullMarked
package fr.hemicycle.funding.annex;

import org.jspecify.annotations.NullMarked;
