/** Mechanisms that every service shares and that know no word of the domain. Each child package is one mechanism. */
@NullMarked
package fr.hemicycle.platform;

import org.jspecify.annotations.NullMarked;
