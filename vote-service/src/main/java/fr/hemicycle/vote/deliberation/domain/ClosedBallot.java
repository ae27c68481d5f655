package fr.hemicycle.vote.deliberation.domain;

import java.time.Instant;
import java.util.UUID;

/** A ballot on record: what was said, and what came of it by the law of the day. */
public record ClosedBallot(UUID id, Ballot ballot, BallotDecision.Closed result, Instant closedAt) {}
