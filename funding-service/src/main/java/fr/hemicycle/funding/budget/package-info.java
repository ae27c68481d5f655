/**
 * Budgets and the stages in which the plenary assembly adopts them. Rules: {@code BudgetRule}. In: budgets, stages with their
 * lines. Out: what is voted by chapter, and the open data file SCDL Budget.
 */
@NullMarked
package fr.hemicycle.funding.budget;

import org.jspecify.annotations.NullMarked;
