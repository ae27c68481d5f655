/**
 * Amounts and budget lines as this service names them: it knows what was asked and reserved, never a balance of its own.
 */
@NullMarked
package fr.hemicycle.vote.money;

import org.jspecify.annotations.NullMarked;
