/** One row of the public file and what the standard asks of it, in plain Java. */
@NullMarked
package fr.hemicycle.vote.opendata.domain;

import org.jspecify.annotations.NullMarked;
