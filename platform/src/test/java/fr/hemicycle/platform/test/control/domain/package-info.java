/** Faults in a domain package. */
@NullMarked
package fr.hemicycle.platform.test.control.domain;

import org.jspecify.annotations.NullMarked;
