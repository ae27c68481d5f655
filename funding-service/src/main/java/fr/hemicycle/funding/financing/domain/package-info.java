/** Shares that add up, each decided once, as it was proposed. */
@NullMarked
package fr.hemicycle.funding.financing.domain;

import org.jspecify.annotations.NullMarked;
