/** Lists in pages behind an opaque cursor, with Link headers (RFC 8288). */
@NullMarked
package fr.hemicycle.platform.page;

import org.jspecify.annotations.NullMarked;
