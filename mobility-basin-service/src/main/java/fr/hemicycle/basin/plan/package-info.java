/** Plans of basins [PAMS], their versions and their life. Rules: {@link fr.hemicycle.basin.plan.domain.PlanRule}. In: texts, what the bodies of the basin said, approvals over HTTP, partner-decisions.v1 or votes, signatures, reviews, measures. Out: PlanProposed, PlanDecided, PlanApproved, PlanInForce, PlanRevised, PlanEnded. */
@NullMarked
package fr.hemicycle.basin.plan;

import org.jspecify.annotations.NullMarked;
