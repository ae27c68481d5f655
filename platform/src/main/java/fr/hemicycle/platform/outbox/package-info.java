/** Events written in the transaction of their fact, then published in order. See docs/adr/0002. */
@NullMarked
package fr.hemicycle.platform.outbox;

import org.jspecify.annotations.NullMarked;
