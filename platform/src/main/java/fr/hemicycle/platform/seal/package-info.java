/**
 * Records that nobody can change unseen: written with the fact, sealed in signed blocks, proven without the server. What a
 * record says is the business of the service that writes it. See docs/proof.md for the format.
 */
@NullMarked
package fr.hemicycle.platform.seal;

import org.jspecify.annotations.NullMarked;
