package fr.hemicycle.vote.deliberation.domain;

import java.util.Collection;
import java.util.Collections;

/**
 * The count of a ballot: every member in office stands in exactly one bucket.
 *
 * @param votesFor voices by proxy included, as in the next three
 */
public record Tally(
        int inOffice, int votesFor, int votesAgainst, int abstentions, int notTakingPart, int absentWithoutProxy) {

    /** @throws IllegalArgumentException when the buckets do not add up to the members in office */
    public Tally {
        if (votesFor < 0 || votesAgainst < 0 || abstentions < 0 || notTakingPart < 0 || absentWithoutProxy < 0) {
            throw new IllegalArgumentException("a bucket is negative");
        }
        long standing = (long) votesFor + votesAgainst + abstentions + notTakingPart + absentWithoutProxy;
        if (standing != inOffice) {
            throw new IllegalArgumentException(standing + " stand in a bucket, " + inOffice + " are in office");
        }
    }

    /** @param choices one for each member whose voice is heard */
    static Tally count(int inOffice, Collection<Choice> choices) {
        return new Tally(
                inOffice,
                Collections.frequency(choices, Choice.FOR),
                Collections.frequency(choices, Choice.AGAINST),
                Collections.frequency(choices, Choice.ABSTENTION),
                Collections.frequency(choices, Choice.NOT_TAKING_PART),
                inOffice - choices.size());
    }

    /** Suffrages exprimés: neither abstentions nor those who take no part. */
    public int votesCast() {
        return votesFor + votesAgainst;
    }

    boolean isTied() {
        return votesCast() > 0 && votesFor == votesAgainst;
    }
}
