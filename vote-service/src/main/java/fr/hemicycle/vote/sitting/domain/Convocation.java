package fr.hemicycle.vote.sitting.domain;

import static fr.hemicycle.vote.sitting.domain.SittingRule.RULEBOOK_MUST_COVER_THE_DAY;
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
 */
public record Convocation(
        UUID id, Body body, LocalDate heldOn, @Nullable Sitting after) {

    public SittingDecision open(Rulebooks law) {
        Optional<Rulebook> rulebook = law.on(body.kind(), heldOn);
        if (rulebook.isEmpty()) {
            return new SittingDecision.Refused(
                    List.of(RULEBOOK_MUST_COVER_THE_DAY.with("kind", body.kind(), "heldOn", heldOn)));
        }
        UUID secondConvocationOf = after == null ? null : after.id();
        Sitting sitting = new Sitting(id, body, heldOn, secondConvocationOf, rulebook.get(), null, List.of());
        return SittingDecision.of(after == null ? List.of() : broken(after, rulebook.get()), sitting);
    }

    private List<Reason> broken(Sitting first, Rulebook rulebook) {
        List<Reason> reasons = new ArrayList<>();
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
