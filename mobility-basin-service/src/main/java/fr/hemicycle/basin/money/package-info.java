/** Amounts as this service passes them on. */
@NullMarked
package fr.hemicycle.basin.money;

import org.jspecify.annotations.NullMarked;
