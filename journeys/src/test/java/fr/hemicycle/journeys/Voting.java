package fr.hemicycle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Brings reports to the vote, and remembers what the client was told: that is what must be true afterwards. */
final class Voting {

    private final Assembly assembly;
    private final List<String> operations;

    Voting(Assembly assembly, List<String> operations) {
        this.assembly = assembly;
        this.operations = List.copyOf(operations);
    }

    /** What waits for its ballot. */
    record Draft(int number, UUID deliberation, String operation, UUID reservation, BigDecimal amount) {}

    /** What was voted; only an adopted vote is annulled. */
    record Vote(
            UUID deliberation,
            String operation,
            UUID reservation,
            BigDecimal amount,
            boolean adopted,
            boolean annulled) {}

    /**
     * From the report to the ballot. Every seventh is rejected, so that its reservation must be released; every fifth of the
     * adopted ones is annulled by the court at once, so that two events of it follow each other closely.
     */
    Vote vote(int number) {
        Vote vote = close(draft(number), number % 7 != 0);
        return vote.adopted() && number % 5 == 0 ? annul(vote) : vote;
    }

    /** A number of votes, all adopted. */
    List<Vote> adopt(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> close(draft(number), true))
                .toList();
    }

    /** Report, credits, deliberation. */
    Draft draft(int number) {
        return draft(number, BigDecimal.valueOf(1 + number % 9).setScale(2));
    }

    Draft draft(int number, BigDecimal amount) {
        String operation = operations.get(number % operations.size());
        Assembly.Report report = assembly.report(number, operation, amount.toPlainString());
        JsonNode expense = report.expense().path("state").asText().equals("RESERVED")
                ? report.expense()
                : assembly.complete(report);
        return new Draft(
                number,
                UUID.fromString(assembly.draft("K" + number, report)),
                operation,
                UUID.fromString(expense.path("reservationId").asText()),
                amount);
    }

    Vote close(Draft draft, boolean inFavour) {
        JsonNode ballot = assembly.ballot(draft.deliberation().toString(), inFavour ? "FOR" : "AGAINST");
        return new Vote(
                draft.deliberation(),
                draft.operation(),
                draft.reservation(),
                draft.amount(),
                ballot.path("outcome").asText().equals("ADOPTED"),
                false);
    }

    private Vote annul(Vote vote) {
        assembly.annul(vote.deliberation().toString());
        return new Vote(vote.deliberation(), vote.operation(), vote.reservation(), vote.amount(), vote.adopted(), true);
    }
}
