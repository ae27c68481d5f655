package fr.hemicycle.vote.deliberation.domain;

import static fr.hemicycle.vote.deliberation.domain.BallotRule.BALLOT_MUST_BE_TAKEN_ONCE;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.EVERY_EXPENSE_MUST_HAVE_ITS_ARTICLE;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.EXCEPTIONS_MUST_NAME_A_VOTER_ONCE;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.EXCEPTIONS_MUST_NAME_ENTITLED_VOTERS;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.EXPENSES_MUST_BE_RESERVED_BEFORE_THE_VOTE;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.ROLL_CALL_MUST_BE_TAKEN_BEFORE_THE_BALLOT;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.report.domain.Expense;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.sitting.domain.Quorum;
import fr.hemicycle.vote.sitting.domain.RollCall;
import fr.hemicycle.vote.sitting.domain.Sitting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the members said: all the same, but for the exceptions.
 *
 * @param exceptions by member; one who is represented is named by their own id, whoever spoke for them
 */
public record Ballot(BallotMethod method, Choice choiceOfAll, List<Voice> exceptions) {

    public Ballot {
        exceptions = List.copyOf(exceptions);
    }

    public BallotDecision close(Deliberation deliberation, Sitting sitting, Report report) {
        List<Reason> reasons = new ArrayList<>();
        if (deliberation.state() != DeliberationState.DRAFTED) {
            reasons.add(BALLOT_MUST_BE_TAKEN_ONCE.with(
                    "number", deliberation.text().number(), "state", deliberation.state()));
        }
        RollCall rollCall = sitting.rollCall();
        Optional<Quorum> quorum = sitting.quorum();
        if (rollCall == null) {
            reasons.add(ROLL_CALL_MUST_BE_TAKEN_BEFORE_THE_BALLOT.with("heldOn", sitting.heldOn()));
        }
        reasons.addAll(report.closed());
        reasons.addAll(Draft.misplaced(sitting, report));
        reasons.addAll(unfunded(deliberation, report));
        quorum.filter(each -> !each.reached()).map(Quorum::reason).ifPresent(reasons::add);
        if (rollCall == null || quorum.isEmpty()) {
            return new BallotDecision.Refused(reasons);
        }
        reasons.addAll(strangers(sitting.voters()));
        return reasons.isEmpty()
                ? new Count(rollCall, quorum.get(), sitting.rulebook(), sitting.voters(), this).result()
                : new BallotDecision.Refused(reasons);
    }

    private static List<Reason> unfunded(Deliberation deliberation, Report report) {
        List<Reason> reasons = new ArrayList<>();
        if (report.pending() > 0) {
            reasons.add(EXPENSES_MUST_BE_RESERVED_BEFORE_THE_VOTE.with("pending", report.pending()));
        }
        Set<UUID> proposed = report.expenses().stream().map(Expense::id).collect(Collectors.toUnmodifiableSet());
        Set<UUID> committed = new HashSet<>(deliberation.expenseIds());
        long left = proposed.stream().filter(id -> !committed.contains(id)).count();
        long gone = committed.stream().filter(id -> !proposed.contains(id)).count();
        if (left + gone > 0) {
            reasons.add(EVERY_EXPENSE_MUST_HAVE_ITS_ARTICLE.with(
                    "expenses", proposed.size(), "withoutArticle", left, "gone", gone));
        }
        return reasons;
    }

    private List<Reason> strangers(Set<UUID> voters) {
        List<Reason> reasons = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (Voice exception : exceptions) {
            if (!voters.contains(exception.councillorId())) {
                reasons.add(EXCEPTIONS_MUST_NAME_ENTITLED_VOTERS.with("councillor", exception.councillorId()));
            }
        }
        for (Voice exception : exceptions) {
            if (!seen.add(exception.councillorId())) {
                reasons.add(EXCEPTIONS_MUST_NAME_A_VOTER_ONCE.with("councillor", exception.councillorId()));
            }
        }
        return reasons;
    }
}
