package fr.hemicycle.funding.commitment.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All that is known of the act of a vote, in any order. */
public record ActFacts(List<ActFact> all) {

    public ActFacts {
        all = List.copyOf(all);
    }

    /** Since when the act is in force now, so that what it commits may be paid. */
    public Optional<LocalDate> boundOn() {
        return all.stream()
                .filter(fact -> fact.kind() != ActFact.Kind.ANNULLED_IN_PART)
                .max(Comparator.comparingLong(ActFact::version))
                .flatMap(last -> Optional.ofNullable(last.inForceOn()));
    }

    /** What undid the act as if it had never been, so that its money is free again. */
    public Optional<ActFact> undoing() {
        return all.stream()
                .filter(fact -> fact.kind() == ActFact.Kind.ANNULLED || fact.kind() == ActFact.Kind.WITHDRAWN)
                .min(Comparator.comparingLong(ActFact::version));
    }
}
