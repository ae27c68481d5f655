/** The figures of the state of authorisations and what its page says, in plain Java. */
@NullMarked
package fr.hemicycle.funding.annex.domain;

import org.jspecify.annotations.NullMarked;
