package fr.hemicycle.basin.plan.domain;

import static fr.hemicycle.basin.plan.domain.PlanRule.BODY_DECISION_MUST_BE_ABOUT_THE_PLAN;
import static fr.hemicycle.basin.plan.domain.PlanRule.BODY_DECISION_MUST_BE_ABOUT_THE_TEXT;
import static fr.hemicycle.basin.plan.domain.PlanRule.BODY_DECISION_MUST_BE_ADOPTED;
import static fr.hemicycle.basin.plan.domain.PlanRule.BODY_DECISION_MUST_BE_OF_A_COMMITTEE;

import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a body of a basin said at a meeting, as far as a plan asks.
 *
 * @param body {@code null} for a working group
 * @param document where its meeting can be read
 * @param subject the text that it was about, {@code null} when it was about no plan
 */
public record BodyDecision(
        UUID id,
        @Nullable PlanBody body,
        LocalDate on,
        String reference,
        String document,
        String words,
        boolean adopted,
        @Nullable Subject subject) {

    /** @param textSha256 of the version as it stood when the body spoke */
    public record Subject(UUID planId, int version, String textSha256) {}

    /**
     * What speaks against taking it for a step of a plan, by itself.
     *
     * @param textSha256 of the version that it names as it stands now
     */
    List<Reason> objections(UUID plan, String textSha256) {
        List<Reason> reasons = new ArrayList<>();
        if (body == null) {
            reasons.add(BODY_DECISION_MUST_BE_OF_A_COMMITTEE.with("decision", reference));
        }
        if (subject == null || !subject.planId().equals(plan)) {
            reasons.add(BODY_DECISION_MUST_BE_ABOUT_THE_PLAN.with("decision", reference));
        } else if (!subject.textSha256().equals(textSha256)) {
            reasons.add(BODY_DECISION_MUST_BE_ABOUT_THE_TEXT.with("version", subject.version()));
        }
        if (!adopted && body != PlanBody.BASIN_COMMITTEE) {
            reasons.add(BODY_DECISION_MUST_BE_ADOPTED.with("decision", reference));
        }
        return reasons;
    }

    /** The step of a plan that it is; empty when it is none. */
    public Optional<PlanFact.Said> step(UUID plan) {
        return body == null || subject == null || !subject.planId().equals(plan)
                ? Optional.empty()
                : Optional.of(new PlanFact.Said(body, subject.version(), on, reference, document, words, id));
    }
}
