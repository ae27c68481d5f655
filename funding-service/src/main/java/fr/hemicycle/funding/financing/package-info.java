/** Financing plans of several funders, each share with its own life. In: plans, decisions of funders over HTTP or partner-decisions.v1, own commitments and their releases, calls for funds. Out: FinancingPlanDrawnUp, ShareSecured, ShareChanged, FinancingPlanSecured, FinancingPlanNoLongerSecured, FinancingPlanUnderFunded, FinancingPlanOverFunded, FinancingPlanEnded. */
@NullMarked
package fr.hemicycle.funding.financing;

import org.jspecify.annotations.NullMarked;
