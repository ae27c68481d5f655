/** Every refusal as application/problem+json (RFC 9457), with a stable code, a sentence in the caller's language and a page behind its type. */
@NullMarked
package fr.hemicycle.platform.problem;

import org.jspecify.annotations.NullMarked;
