/** Financing plans of several funders. In: plans, decisions of funders, own commitments. Out: FinancingPlanDrawnUp, ShareSecured, FinancingPlanSecured. */
@NullMarked
package fr.hemicycle.funding.financing;

import org.jspecify.annotations.NullMarked;
