package fr.hemicycle.vote.deliberation.domain;

import java.util.List;

/** What the members said. */
public sealed interface Voices {

    /**
     * All the same, but for the exceptions (« tous pour, sauf … »).
     *
     * @param exceptions by member; one who is represented is named by their own id, whoever spoke for them
     */
    record Named(Choice ofAll, List<Voice> exceptions) implements Voices {
        public Named {
            exceptions = List.copyOf(exceptions);
        }
    }

    /** Those that were recorded one by one, before anybody has read them together. */
    record Called() implements Voices {}

    /**
     * The papers in the box, as they were counted.
     *
     * @param blankOrNull neither for nor against: not votes cast
     */
    record Secret(int votesFor, int votesAgainst, int blankOrNull, int notTakingPart) implements Voices {

        int total() {
            return votesFor + votesAgainst + blankOrNull + notTakingPart;
        }
    }
}
