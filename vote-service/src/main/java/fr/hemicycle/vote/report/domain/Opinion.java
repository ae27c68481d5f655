package fr.hemicycle.vote.report.domain;

import java.time.LocalDate;
import java.util.UUID;

/** What a thematic commission thinks of a report (avis). */
public record Opinion(UUID id, UUID commissionId, LocalDate givenOn, Sense sense) {

    public enum Sense {
        FAVOURABLE,
        FAVOURABLE_WITH_RESERVATIONS,
        UNFAVOURABLE,
        /** The commission was asked and gave none. */
        NONE
    }
}
