/** Financing plans as funding-service tells of them. In: FinancingPlanDrawnUp, ShareSecured, FinancingPlanSecured, in any order. Out: who has secured what. */
@NullMarked
package fr.hemicycle.basin.financing;

import org.jspecify.annotations.NullMarked;
