package fr.hemicycle.basin.plan.domain;

import java.util.Set;

/**
 * A public or private body that is associated with the plan [organisme associé].
 *
 * @param accompanies whom it accompanies
 */
public record AssociatedBody(NamedOrganisation organisation, Set<Audience> accompanies) {

    public AssociatedBody {
        accompanies = Set.copyOf(accompanies);
    }
}
