package fr.hemicycle.vote.transmission.domain;

import fr.hemicycle.platform.rule.Reason;
import java.time.Instant;
import java.util.List;

/** Whether an act has left for the prefecture. */
public sealed interface TransmissionDecision {

    /**
     * @param actesIdentifier by which the prefecture answers: {@code 062-226200012-20221213-2022_552-DE}
     * @param packageName the archive that was handed over
     * @param at when it first was: a repeat gives the first time again
     */
    record Sent(String actesIdentifier, String packageName, Instant at) implements TransmissionDecision {}

    record Refused(List<Reason> reasons) implements TransmissionDecision {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
