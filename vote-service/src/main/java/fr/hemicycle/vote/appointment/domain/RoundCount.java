package fr.hemicycle.vote.appointment.domain;

import static fr.hemicycle.vote.appointment.domain.AppointmentRule.LEADER_MUST_HAVE_THE_MAJORITY_OF_THE_ROUND;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.TIE_MUST_BE_BROKEN_AS_THE_LAW_SAYS;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.appointment.domain.Papers.Score;
import fr.hemicycle.vote.appointment.domain.Proceeding.RoundRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The arithmetic of one lawful round. */
record RoundCount(Appointment appointment, RoundRule rule, Papers papers, int inOffice) {

    private int most() {
        return papers.scores().stream().mapToInt(Score::votes).max().orElse(0);
    }

    private int needed() {
        return rule.threshold().needed(inOffice, papers.votesCast());
    }

    /** Those who have the most votes, when that is enough. */
    private List<Candidate> leaders() {
        return most() < needed()
                ? List.of()
                : papers.scores().stream()
                        .filter(each -> each.votes() == most())
                        .map(each -> appointment.candidates().get(each.candidate() - 1))
                        .toList();
    }

    /** Nobody when the majority is missing, or when a tie is not broken. */
    Optional<Candidate> appointed() {
        List<Candidate> leaders = leaders();
        return leaders.size() < 2
                ? leaders.stream().findFirst()
                : switch (appointment.proceeding().tie()) {
                    case ELDER -> eldest(leaders, Candidate::ageOfTheFirst);
                    case ELDER_ON_AVERAGE -> eldest(leaders, Candidate::ageOnAverage);
                    case NOBODY -> Optional.empty();
                };
    }

    /** Nobody when two were born on the same day: the law does not say who is appointed then. */
    private static Optional<Candidate> eldest(List<Candidate> leaders, ToDoubleFunction<Candidate> age) {
        double most = leaders.stream().mapToDouble(age).max().orElseThrow();
        List<Candidate> eldest =
                leaders.stream().filter(each -> age.applyAsDouble(each) == most).toList();
        return eldest.size() == 1 ? Optional.of(eldest.getFirst()) : Optional.empty();
    }

    List<Reason> reasons(int round) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(LEADER_MUST_HAVE_THE_MAJORITY_OF_THE_ROUND.withSource(
                rule.source(),
                "round",
                round,
                "threshold",
                rule.threshold(),
                "votes",
                most(),
                "needed",
                needed(),
                "votesCast",
                papers.votesCast(),
                "inOffice",
                inOffice));
        List<Candidate> leaders = leaders();
        if (leaders.size() > 1) {
            reasons.add(TIE_MUST_BE_BROKEN_AS_THE_LAW_SAYS.withSource(
                    appointment.proceeding().tieSource(),
                    "tie",
                    appointment.proceeding().tie(),
                    "candidates",
                    leaders.stream().map(Candidate::name).collect(Collectors.joining(", ")),
                    "votes",
                    most(),
                    "appointed",
                    appointed().map(Candidate::name).orElse("—")));
        }
        return reasons;
    }
}
