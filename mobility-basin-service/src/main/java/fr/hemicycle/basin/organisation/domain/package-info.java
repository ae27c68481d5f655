/** What an organisation is, and what makes its number wrong. */
@NullMarked
package fr.hemicycle.basin.organisation.domain;

import org.jspecify.annotations.NullMarked;
