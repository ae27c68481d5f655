package fr.hemicycle.basin.meeting.domain;

import static fr.hemicycle.basin.meeting.domain.MeetingRule.DECIDED_PLAN_MUST_BE_OF_THE_BASIN;

import fr.hemicycle.platform.rule.Reason;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The version of a plan that a decision is about.
 *
 * @param sha256 of its text as it stood when the body spoke: a draft may be written again
 */
public record DecidedText(UUID planId, int version, String sha256) {

    /** @param sha256 of the version that the basin has, empty when it has none */
    public static MeetingDecision<DecidedText> of(UUID planId, int version, Optional<String> sha256) {
        List<Reason> reasons = sha256.isPresent()
                ? List.of()
                : List.of(DECIDED_PLAN_MUST_BE_OF_THE_BASIN.with("plan", planId, "version", version));
        return MeetingDecision.of(reasons, () -> new DecidedText(planId, version, sha256.orElseThrow()));
    }
}
