/** Financing plans as funding-service tells of them. In: FinancingPlanDrawnUp, ShareSecured, ShareChanged, FinancingPlanSecured, FinancingPlanNoLongerSecured, FinancingPlanEnded, BudgetCommitted, PaymentRecorded, PaymentReversed, in any order. Out: who has promised what, and what is paid. */
@NullMarked
package fr.hemicycle.basin.financing;

import org.jspecify.annotations.NullMarked;
