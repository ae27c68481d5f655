/** Financing plans as funding-service tells of them. In: FinancingPlanDrawnUp, ShareSecured, ShareChanged, FinancingPlanSecured, FinancingPlanNoLongerSecured, FinancingPlanEnded, in any order. Out: who has promised what. */
@NullMarked
package fr.hemicycle.basin.financing;

import org.jspecify.annotations.NullMarked;
