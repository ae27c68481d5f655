/** What a vote on authorisations may do, all of it or nothing. */
@NullMarked
package fr.hemicycle.funding.authorisation.domain;

import org.jspecify.annotations.NullMarked;
