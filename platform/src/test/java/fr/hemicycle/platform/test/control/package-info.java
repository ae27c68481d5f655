/** Code that breaks the house on purpose, one fault a class: a rule that has never failed proves nothing. */
@NullMarked
package fr.hemicycle.platform.test.control;

import org.jspecify.annotations.NullMarked;
