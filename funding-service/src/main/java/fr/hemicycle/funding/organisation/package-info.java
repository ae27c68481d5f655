/** How organisations are named by number [SIREN, SIRET], and what makes a number wrong. */
@NullMarked
package fr.hemicycle.funding.organisation;

import org.jspecify.annotations.NullMarked;
