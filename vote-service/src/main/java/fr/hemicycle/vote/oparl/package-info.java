/**
 * What this is: the record as OParl 1.1, to read without a token. Which rules: none of its own; what may be seen is decided
 * by the views of the database that it reads. In: nothing. Out: linked objects, withdrawn and deleted ones too.
 */
@NullMarked
package fr.hemicycle.vote.oparl;

import org.jspecify.annotations.NullMarked;
