/** Plans of basins [PAMS], their versions and their life. Rules: {@link fr.hemicycle.basin.plan.domain.PlanRule}. In: texts, what the bodies of the basin decided at meetings, approvals over HTTP, partner-decisions.v1 or votes and what becomes of their acts, signatures, reviews, measures, progress of actions. Out: PlanProposed, PlanDecided, PlanApproved, PlanInForce, PlanRevised, PlanReviewed, ActionProgressed, IndicatorMeasured, PlanEnded, and each version as HTML and PDF/A. */
@NullMarked
package fr.hemicycle.basin.plan;

import org.jspecify.annotations.NullMarked;
