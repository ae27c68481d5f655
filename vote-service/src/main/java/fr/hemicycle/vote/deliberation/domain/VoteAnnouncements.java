package fr.hemicycle.vote.deliberation.domain;

import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.sitting.domain.Sitting;
import java.time.Instant;
import java.util.UUID;

/** What other features may ask about the events of a vote: what the world would be told of it. Nothing is sent. */
public interface VoteAnnouncements {

    Announcement of(
            Deliberation deliberation, Sitting sitting, Report report, BallotDecision.Closed result, Instant at);

    /**
     * An event before it is one.
     *
     * @param data as its contract has it
     */
    record Announcement(String topic, String type, UUID subject, Record data) {}
}
