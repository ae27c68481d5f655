package fr.hemicycle.vote.body.domain;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What bodies ask of sittings. */
public interface SittingDays {

    /** The days on which the roll of the body was called. */
    Set<LocalDate> ofRollCalls(String collectivity, UUID bodyId);
}
