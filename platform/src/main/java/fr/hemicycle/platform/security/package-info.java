/** Who calls, and for which collectivity: read from the token, never from the request. */
@NullMarked
package fr.hemicycle.platform.security;

import org.jspecify.annotations.NullMarked;
