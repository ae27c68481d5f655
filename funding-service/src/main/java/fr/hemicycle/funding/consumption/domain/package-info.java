/** The arithmetic of a series. */
@NullMarked
package fr.hemicycle.funding.consumption.domain;

import org.jspecify.annotations.NullMarked;
