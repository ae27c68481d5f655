package fr.hemicycle.vote.deliberation.domain;

import fr.hemicycle.vote.deliberation.domain.Standing.Bucket;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

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

    /** @param standings of any members: all of them, or those of one group */
    public static Tally of(Collection<Standing> standings) {
        List<Bucket> buckets = standings.stream().map(Standing::bucket).toList();
        return new Tally(
                buckets.size(),
                Collections.frequency(buckets, Bucket.FOR),
                Collections.frequency(buckets, Bucket.AGAINST),
                Collections.frequency(buckets, Bucket.ABSTENTION),
                Collections.frequency(buckets, Bucket.NOT_TAKING_PART),
                Collections.frequency(buckets, Bucket.ABSENT_WITHOUT_PROXY));
    }

    /** Suffrages exprimés: neither abstentions nor those who take no part. */
    public int votesCast() {
        return votesFor + votesAgainst;
    }

    boolean isTied() {
        return votesCast() > 0 && votesFor == votesAgainst;
    }
}
