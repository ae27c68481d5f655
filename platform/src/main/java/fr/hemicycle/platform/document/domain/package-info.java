/** How French writes figures, days, hours and spaces, in plain Java. */
@NullMarked
package fr.hemicycle.platform.document.domain;

import org.jspecify.annotations.NullMarked;
