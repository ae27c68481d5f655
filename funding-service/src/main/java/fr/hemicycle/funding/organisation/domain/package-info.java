/** The numbers of organisations [SIREN] and of their establishments [SIRET], and what makes one wrong. */
@NullMarked
package fr.hemicycle.funding.organisation.domain;

import org.jspecify.annotations.NullMarked;
