package fr.hemicycle.basin.solution.domain;

import fr.hemicycle.basin.money.Money;

/**
 * What its use costs.
 *
 * @param per what is paid for, in French: « trajet », « jour »
 */
public record Price(Money amount, String per) {}
