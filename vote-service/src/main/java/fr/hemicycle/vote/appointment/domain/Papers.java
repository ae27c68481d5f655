package fr.hemicycle.vote.appointment.domain;

import java.util.Comparator;
import java.util.List;

/**
 * What the box held in one round: numbers, and nothing that links a member to a choice.
 *
 * @param scores in the order of the candidates' numbers
 */
public record Papers(List<Score> scores, int blankOrNull, int notTakingPart) {

    /** @param candidate by number */
    public record Score(int candidate, int votes) {}

    public Papers {
        scores = scores.stream()
                .sorted(Comparator.comparingInt(Score::candidate))
                .toList();
    }

    public int votesCast() {
        return scores.stream().mapToInt(Score::votes).sum();
    }

    int total() {
        return votesCast() + blankOrNull + notTakingPart;
    }
}
