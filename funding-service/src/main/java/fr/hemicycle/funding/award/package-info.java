/**
 * What this is: what the public may know of the grants that votes have committed, and the national file SCDL Subventions
 * 2.1.1. Which rules: {@code domain/AwardRule} for what is recorded, {@code domain/GrantRule} for what is published. In: the
 * settings of the collectivity, the data of each award. Out: rows, and the reasons why a line of a commitment has none.
 */
@NullMarked
package fr.hemicycle.funding.award;

import org.jspecify.annotations.NullMarked;
