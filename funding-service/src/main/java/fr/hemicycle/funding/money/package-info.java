/** Amounts and budget lines: exact, in cents, with their chart of accounts. */
@NullMarked
package fr.hemicycle.funding.money;

import org.jspecify.annotations.NullMarked;
