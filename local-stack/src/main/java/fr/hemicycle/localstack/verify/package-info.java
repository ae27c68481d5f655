/**
 * What this is: {@code ./suite verify FILE}. It checks a proof from the file alone: no server is asked, and no code of the
 * services is used, since whoever wrote the record shall not be the one who says that it is right. Which rules: docs/proof.md.
 * In: a proof file. Out: one line a check, and the first thing that does not hold.
 */
@NullMarked
package fr.hemicycle.localstack.verify;

import org.jspecify.annotations.NullMarked;
