package fr.hemicycle.basin.plan.domain;

import java.util.Set;
import java.util.UUID;

/** The actions of plans, for the features that link to them. */
public interface PlanActions {

    /**
     * Codes of the actions that any version of a plan has, as far as a collectivity may read it: its own plans with their drafts, and
     * what was proposed of those that it is to sign.
     *
     * @return none for a plan that the collectivity may not know
     */
    Set<String> of(String collectivity, UUID planId);
}
