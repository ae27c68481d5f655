package fr.hemicycle.vote.deliberation;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.vote.RandomSitting;
import fr.hemicycle.vote.deliberation.domain.Ballot;
import fr.hemicycle.vote.deliberation.domain.BallotDecision;
import fr.hemicycle.vote.deliberation.domain.ClosedBallot;
import fr.hemicycle.vote.deliberation.domain.Deliberation;
import fr.hemicycle.vote.deliberation.domain.DeliberationState;
import fr.hemicycle.vote.deliberation.domain.Draft;
import fr.hemicycle.vote.deliberation.domain.SampleDeliberation;
import fr.hemicycle.vote.deliberation.domain.Subject;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.sitting.domain.Sitting;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A ballot as the real request gives it, judged on a deliberation that was read from its row, and read back from its own. */
public final class VoteOnRecord {

    private VoteOnRecord() {}

    public static BallotDecision of(RandomSitting course, Sitting sitting, Report report, ObjectMapper json) {
        Deliberation drafted = new Deliberation(
                new UUID(14, 1),
                sitting.id(),
                report.id(),
                new Draft("N-1", "De valider", List.of(), List.of(SampleDeliberation.article(1)), course.majority()),
                DeliberationState.DRAFTED);
        Deliberation deliberation = DeliberationRow.of("226200012", drafted).toDomain();
        Ballot ballot = json.convertValue(
                        course.ballotJson(each -> new UUID(2, each).toString()), CloseBallotRequest.class)
                .toDomain()
                .inTheTimelineOf(sitting);
        return switch (ballot.close(deliberation, sitting, report)) {
            case BallotDecision.Refused refused -> refused;
            case BallotDecision.Closed closed ->
                BallotRow.of(
                                "226200012",
                                new ClosedBallot(
                                        new UUID(15, 1),
                                        deliberation.id(),
                                        Subject.WHOLE,
                                        ballot,
                                        closed,
                                        Instant.EPOCH,
                                        null))
                        .toDomain()
                        .result();
        };
    }
}
