package fr.hemicycle.vote.sitting.domain;

import static fr.hemicycle.vote.sitting.domain.SittingRule.RULEBOOK_MUST_COVER_THE_DAY;
import static fr.hemicycle.vote.sitting.domain.SittingRule.SECOND_CONVOCATION_MUST_BE_CALLED_ONCE;
import static fr.hemicycle.vote.sitting.domain.SittingRule.SECOND_CONVOCATION_MUST_BE_THREE_DAYS_LATER;
import static fr.hemicycle.vote.sitting.domain.SittingRule.SECOND_CONVOCATION_MUST_FOLLOW_A_SITTING_OF_THE_SAME_BODY;
import static fr.hemicycle.vote.sitting.domain.SittingRule.SECOND_CONVOCATION_MUST_FOLLOW_A_SITTING_WITHOUT_QUORUM;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.rulebook.domain.Rulebook;
import fr.hemicycle.vote.rulebook.domain.Rulebooks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body called together on a day.
 *
 * @param after the sitting without quorum that this one follows three days later, {@code null} for a first convocation
 * @param followed whether another sitting follows that one already
 */
public record Convocation(
        UUID id,
        Body body,
        LocalDate heldOn,
        Notice notice,
        @Nullable Sitting after,
        boolean followed) {

    /** The sitting that the law itself calls after one without quorum: « de plein droit trois jours plus tard ». */
    public static Convocation byRight(UUID id, Sitting after) {
        LocalDate due =
                after.heldOn().plusDays(after.rulebook().secondConvocation().daysLater());
        return new Convocation(id, after.body(), due, Notice.UNKNOWN, after, false);
    }

    public SittingDecision open(Rulebooks law) {
        Optional<Rulebook> rulebook = law.on(body.kind(), heldOn);
        if (rulebook.isEmpty()) {
            return new SittingDecision.Refused(
                    List.of(RULEBOOK_MUST_COVER_THE_DAY.with("kind", body.kind(), "heldOn", heldOn)));
        }
        List<Reason> reasons = after == null
                ? notice.broken(heldOn, body.internalRules(), rulebook.get())
                : broken(after, rulebook.get());
        return SittingDecision.of(
                reasons,
                new Sitting(
                        id,
                        body,
                        heldOn,
                        after == null ? null : after.id(),
                        rulebook.get(),
                        notice,
                        null,
                        List.of(),
                        List.of()));
    }

    private List<Reason> broken(Sitting first, Rulebook rulebook) {
        List<Reason> reasons = new ArrayList<>();
        if (followed) {
            reasons.add(SECOND_CONVOCATION_MUST_BE_CALLED_ONCE.with("first", first.id()));
        }
        if (!first.body().id().equals(body.id())) {
            reasons.add(SECOND_CONVOCATION_MUST_FOLLOW_A_SITTING_OF_THE_SAME_BODY.with("first", first.id()));
        }
        if (!first.quorum().map(quorum -> !quorum.reached()).orElse(false)) {
            reasons.add(SECOND_CONVOCATION_MUST_FOLLOW_A_SITTING_WITHOUT_QUORUM.with(
                    "first", first.id(), "firstHeldOn", first.heldOn()));
        }
        LocalDate due = first.heldOn().plusDays(rulebook.secondConvocation().daysLater());
        if (!heldOn.equals(due)) {
            reasons.add(SECOND_CONVOCATION_MUST_BE_THREE_DAYS_LATER.withSource(
                    rulebook.secondConvocation().source(),
                    "firstHeldOn",
                    first.heldOn(),
                    "due",
                    due,
                    "heldOn",
                    heldOn));
        }
        return reasons;
    }
}
