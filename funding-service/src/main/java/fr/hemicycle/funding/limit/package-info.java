/**
 * What a collectivity sets itself on its operations, beyond the law: thresholds, and how long authorisations live. Rules: {@link
 * fr.hemicycle.funding.limit.domain.LimitRule}. In: settings, each from a day on. Out: ThresholdCrossed; the list of
 * authorisations whose lapse is to be put to the vote.
 */
@NullMarked
package fr.hemicycle.funding.limit;

import org.jspecify.annotations.NullMarked;
