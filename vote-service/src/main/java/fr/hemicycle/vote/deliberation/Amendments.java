package fr.hemicycle.vote.deliberation;

import static fr.hemicycle.vote.deliberation.domain.DeliberationRule.AUTHOR_MUST_BE_A_MEMBER_OF_THE_BODY;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.body.domain.BodyDirectory;
import fr.hemicycle.vote.deliberation.domain.Amendment;
import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.SittingRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Other wordings, proposed before the vote. */
@ApplicationScoped
class Amendments {

    private final DeliberationRows rows;
    private final SittingRegister sittings;
    private final BodyDirectory bodies;

    Amendments(DeliberationRows rows, SittingRegister sittings, BodyDirectory bodies) {
        this.rows = rows;
        this.sittings = sittings;
        this.bodies = bodies;
    }

    Amendment propose(String collectivity, UUID deliberationId, int article, String text, UUID authorId) {
        DeliberationRow row = rows.held(collectivity, deliberationId).orElseThrow(ProblemException::notFound);
        List<Reason> reasons = new ArrayList<>(row.toDomain().closedTo(article));
        Sitting sitting =
                sittings.find(collectivity, row.toDomain().sittingId()).orElseThrow();
        if (bodies.seatsOn(collectivity, sitting.body().id(), sitting.heldOn()).stream()
                .noneMatch(seat -> seat.voting() && seat.councillorId().equals(authorId))) {
            reasons.add(AUTHOR_MUST_BE_A_MEMBER_OF_THE_BODY.with(
                    "author", authorId, "body", sitting.body().name()));
        }
        if (!reasons.isEmpty()) {
            throw ProblemException.refused(reasons);
        }
        return row.receive(article, text, authorId);
    }
}
