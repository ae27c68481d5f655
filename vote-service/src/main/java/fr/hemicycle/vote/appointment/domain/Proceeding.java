package fr.hemicycle.vote.appointment.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the law of that appointment wants it done. It is given with its sources and never guessed: each office has an article
 * of its own.
 *
 * @param rounds in their order, at least one
 * @param secrecySource the article that asks for a secret ballot expressly, {@code null} when none does
 * @param candidaciesClosedSource the article that lets nobody join after the first round has begun, {@code null} when none does
 */
public record Proceeding(
        List<RoundRule> rounds,
        TieRule tie,
        String tieSource,
        @Nullable String secrecySource,
        @Nullable String candidaciesClosedSource) {

    public Proceeding {
        rounds = List.copyOf(rounds);
    }

    /** One in which candidates may join between rounds. */
    public Proceeding(List<RoundRule> rounds, TieRule tie, String tieSource, @Nullable String secrecySource) {
        this(rounds, tie, tieSource, secrecySource, null);
    }

    /** @param source the article that says so */
    public record RoundRule(Threshold threshold, String source) {}

    /** What the first candidate of a round must pass. */
    public enum Threshold {
        /** More than half of the members in office. */
        ABSOLUTE_OF_MEMBERS_IN_OFFICE,
        /** More than half of the votes cast (suffrages exprimés). */
        ABSOLUTE_OF_VOTES_CAST,
        /** More votes than any other. */
        RELATIVE;

        int needed(int inOffice, int votesCast) {
            return switch (this) {
                case ABSOLUTE_OF_MEMBERS_IN_OFFICE -> inOffice / 2 + 1;
                case ABSOLUTE_OF_VOTES_CAST -> votesCast / 2 + 1;
                case RELATIVE -> 1;
            };
        }
    }

    /** Who is appointed of those who have the same number of votes. */
    public enum TieRule {
        /** The elder; of two lists, the one whose first person is older. */
        ELDER,
        /** The list whose persons are older on average. */
        ELDER_ON_AVERAGE,
        /** Nobody: another round, or nobody at all after the last. */
        NOBODY
    }
}
