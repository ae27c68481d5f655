/** The state of a plan, the same whatever the order in which its events came. */
@NullMarked
package fr.hemicycle.basin.financing.domain;

import org.jspecify.annotations.NullMarked;
