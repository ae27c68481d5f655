/** What a limit must be. */
@NullMarked
package fr.hemicycle.funding.limit.domain;

import org.jspecify.annotations.NullMarked;
