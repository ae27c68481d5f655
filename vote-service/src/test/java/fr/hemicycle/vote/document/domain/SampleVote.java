package fr.hemicycle.vote.document.domain;

import fr.hemicycle.vote.deliberation.domain.Ballot;
import fr.hemicycle.vote.deliberation.domain.BallotDecision.Closed;
import fr.hemicycle.vote.deliberation.domain.BallotMethod;
import fr.hemicycle.vote.deliberation.domain.Choice;
import fr.hemicycle.vote.deliberation.domain.ClosedBallot;
import fr.hemicycle.vote.deliberation.domain.DeliberationRecord;
import fr.hemicycle.vote.deliberation.domain.DeliberationState;
import fr.hemicycle.vote.deliberation.domain.SampleDeliberation;
import fr.hemicycle.vote.deliberation.domain.Subject;
import fr.hemicycle.vote.report.domain.SampleReport;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** 2022-552, adopted by all in the sample room at 10:00 in Paris. */
final class SampleVote {

    private SampleVote() {}

    static DeliberationRecord recorded() {
        return new DeliberationRecord(
                SampleDeliberation.ofTheFile()
                        .inState(DeliberationState.ADOPTED)
                        .build(),
                closed(),
                List.of(closed()));
    }

    static ClosedBallot closed() {
        Ballot ballot = new Ballot(BallotMethod.SHOW_OF_HANDS, Choice.FOR, List.of()).at(SampleRoom.at("09:00"));
        Closed result = (Closed) ballot.close(
                SampleDeliberation.ofTheFile().build(),
                SampleRoom.sitting(),
                SampleReport.ofTheFile().build());
        return new ClosedBallot(new UUID(15, 1), new UUID(14, 552), Subject.WHOLE, ballot, result, Instant.EPOCH, null);
    }
}
