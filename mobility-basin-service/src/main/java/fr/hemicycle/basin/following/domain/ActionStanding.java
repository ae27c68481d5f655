package fr.hemicycle.basin.following.domain;

import fr.hemicycle.basin.plan.domain.ActionProgress;
import fr.hemicycle.basin.plan.domain.ActionSheet;
import fr.hemicycle.basin.plan.domain.ActionState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * An action and where it stands.
 *
 * @param told what was told of it last, whether it is late or not
 */
public record ActionStanding(ActionSheet action, ActionState told, Headway standing) {

    static ActionStanding of(ActionSheet action, Collection<ActionProgress> progress, LocalDate on) {
        ActionState told = ActionProgress.of(action.code(), progress, on);
        LocalDate endsOn = action.endsOn();
        boolean over = endsOn != null && endsOn.isBefore(on);
        return new ActionStanding(
                action,
                told,
                switch (told) {
                    case PLANNED -> over ? Headway.LATE : Headway.PLANNED;
                    case RUNNING -> over ? Headway.LATE : Headway.RUNNING;
                    case DONE -> Headway.DONE;
                    case ABANDONED -> Headway.ABANDONED;
                });
    }

    Optional<LateMatter> late(UUID plan) {
        LocalDate endsOn = action.endsOn();
        return standing == Headway.LATE && endsOn != null
                ? Optional.of(new LateMatter(
                        LateKind.ACTION,
                        plan,
                        action.code(),
                        action.title(),
                        action.lead().name(),
                        endsOn))
                : Optional.empty();
    }
}
