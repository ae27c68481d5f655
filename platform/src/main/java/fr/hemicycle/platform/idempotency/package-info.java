/** A POST sent twice with the same Idempotency-Key acts once: the key is kept in the transaction of its effect. */
@NullMarked
package fr.hemicycle.platform.idempotency;

import org.jspecify.annotations.NullMarked;
