package fr.hemicycle.basin.plan.domain;

import java.util.List;
import java.util.Optional;

/** What a version of a plan says. */
public record PlanText(
        List<String> objectives,
        List<Signatory> signatories,
        List<AssociatedBody> associatedBodies,
        List<Axis> axes,
        List<ActionSheet> actions) {

    public PlanText {
        objectives = List.copyOf(objectives);
        signatories = List.copyOf(signatories);
        associatedBodies = List.copyOf(associatedBodies);
        axes = List.copyOf(axes);
        actions = List.copyOf(actions);
    }

    /** @param key SIREN, or {@link Signatory#STATE} */
    public Optional<Signatory> signatory(String key) {
        return signatories.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    public Optional<ActionSheet> action(String code) {
        return actions.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    public Optional<Indicator> indicator(String action, String code) {
        return action(action).stream()
                .flatMap(each -> each.indicators().stream())
                .filter(each -> each.code().equals(code))
                .findFirst();
    }
}
