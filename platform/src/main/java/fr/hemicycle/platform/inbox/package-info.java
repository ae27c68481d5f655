/** Events received: each takes effect once, what cannot be read is set aside, what cannot be done yet is tried again. */
@NullMarked
package fr.hemicycle.platform.inbox;

import org.jspecify.annotations.NullMarked;
