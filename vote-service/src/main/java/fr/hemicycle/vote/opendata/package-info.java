/**
 * What this is: the adopted deliberations as a public file in the national format SCDL Délibérations 2.1.5. Which rules:
 * {@code domain/ScdlRule}. In: the record, the profile of the collectivity, what is known of the act. Out: rows, and the
 * reasons why a deliberation has none.
 */
@NullMarked
package fr.hemicycle.vote.opendata;

import org.jspecify.annotations.NullMarked;
