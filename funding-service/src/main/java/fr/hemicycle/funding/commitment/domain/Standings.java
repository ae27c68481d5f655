package fr.hemicycle.funding.commitment.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What votes have committed, for the feature that shows it. Everything happens in the caller's transaction. */
public interface Standings {

    /** The lines on an operation, the newest first, as many as {@code count}. */
    List<StandingLine> on(String collectivity, UUID operationId, int count);

    /** One line, as it stands. */
    Optional<StandingLine> line(String collectivity, UUID lineId);

    /** All lines that votes up to that day have committed, with what counted on that day. */
    List<StandingLine> adoptedUntil(String collectivity, LocalDate day);

    /** Since when the act of that vote is in force, empty when it is not. */
    Optional<LocalDate> boundOn(String collectivity, UUID deliberationId);
}
