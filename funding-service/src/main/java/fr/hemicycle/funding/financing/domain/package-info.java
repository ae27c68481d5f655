/** Shares that add up, each with its own life; no order in which decisions arrive matters. */
@NullMarked
package fr.hemicycle.funding.financing.domain;

import org.jspecify.annotations.NullMarked;
