/** ETag and If-Match: nobody overwrites what they have not seen. */
@NullMarked
package fr.hemicycle.platform.version;

import org.jspecify.annotations.NullMarked;
