/**
 * An operation with all that stands on it, at one version. Out: its balance, the reservations that it holds, what votes have
 * committed on it.
 */
@NullMarked
package fr.hemicycle.funding.statement;

import org.jspecify.annotations.NullMarked;
