package fr.hemicycle.vote.appointment.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the members said in a round. */
public sealed interface Box {

    /** Numbers only: nothing in it links a member to a choice. */
    record Secret(Papers papers) implements Box {}

    /** Voice by voice. Whoever is heard and not named takes no part. */
    record Named(List<NamedVoice> voices) implements Box {
        public Named {
            voices = List.copyOf(voices);
        }

        Papers counted(List<Candidate> standing, Set<UUID> heard) {
            return new Papers(
                    standing.stream()
                            .map(Candidate::number)
                            .map(number -> new Papers.Score(number, (int) voices.stream()
                                    .filter(voice -> number.equals(voice.candidate()))
                                    .count()))
                            .toList(),
                    (int) voices.stream()
                            .filter(voice -> voice.candidate() == null)
                            .count(),
                    heard.size() - voices.size());
        }
    }

    default List<NamedVoice> named() {
        return this instanceof Named(List<NamedVoice> voices) ? voices : List.of();
    }
}
