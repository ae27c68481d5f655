/** How an operation ends: announced in its description and in each of its answers (docs/api-policy.md). */
@NullMarked
package fr.hemicycle.platform.deprecation;

import org.jspecify.annotations.NullMarked;
