package fr.hemicycle.vote.deliberation.domain;

/**
 * A majority that a particular article of law asks for, in the place of the usual one of the votes cast.
 *
 * @param moreThan whether the fraction must be passed, and not only reached
 * @param source the article of law that asks for it
 */
public record Majority(Basis basis, int numerator, int denominator, boolean moreThan, String source) {

    /** What the fraction is of. */
    public enum Basis {
        VOTES_CAST,
        /** Membres en exercice. */
        MEMBERS_IN_OFFICE
    }

    /** @throws IllegalArgumentException when it is not a fraction from a half to the whole */
    public Majority {
        if (numerator < 1 || denominator < numerator || 2 * numerator < denominator) {
            throw new IllegalArgumentException(numerator + "/" + denominator + " is no majority");
        }
    }

    int of(Tally tally) {
        return switch (basis) {
            case VOTES_CAST -> tally.votesCast();
            case MEMBERS_IN_OFFICE -> tally.inOffice();
        };
    }

    boolean isReachedBy(Tally tally) {
        long votes = (long) denominator * tally.votesFor();
        long needed = (long) numerator * of(tally);
        return tally.votesFor() > 0 && (moreThan ? votes > needed : votes >= needed);
    }
}
