/** Authorisations, reservations, commitments, financing plans: each feature is a child package. Never who voted how. */
@NullMarked
package fr.hemicycle.funding;

import org.jspecify.annotations.NullMarked;
