package fr.hemicycle.basin.body.domain;

import static fr.hemicycle.basin.body.domain.BodyRule.UNANIMITY_MUST_BE_OF_SIGNATORIES;
import static fr.hemicycle.basin.body.domain.DecisionMode.UNANIMITY_OF_SIGNATORIES;

import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The rules of a body from a day on, until the next.
 *
 * @param presencePercent of the members with a voice, who must be there for the body to pronounce: 0 to 100
 * @param noticeDays between the convocation and the meeting
 */
public record Setting(UUID id, LocalDate from, DecisionMode mode, int presencePercent, int noticeDays) {

    /** What is wrong with its mode in a body of that kind. */
    public Optional<Reason> objection(BodyKind kind) {
        return mode == UNANIMITY_OF_SIGNATORIES && kind.seats() != MemberRole.SIGNATORY
                ? Optional.of(UNANIMITY_MUST_BE_OF_SIGNATORIES.with("kind", kind))
                : Optional.empty();
    }
}
