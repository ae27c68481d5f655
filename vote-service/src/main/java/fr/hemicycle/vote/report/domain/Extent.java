package fr.hemicycle.vote.report.domain;

import java.util.List;

/** What a report concerns: « Tous les territoires » is a value of its own, not the list of all of them today. */
public sealed interface Extent {

    record All() implements Extent {}

    /** @param names at least one */
    record Named(List<String> names) implements Extent {
        public Named {
            names = List.copyOf(names);
        }
    }
}
