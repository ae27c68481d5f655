/** What a stage of a budget must be, and what of it the open data standard can tell. */
@NullMarked
package fr.hemicycle.funding.budget.domain;

import org.jspecify.annotations.NullMarked;
