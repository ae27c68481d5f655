package fr.hemicycle.funding.commitment.domain;

import java.util.List;
import java.util.UUID;

/** What votes have committed, for the feature that shows it. Everything happens in the caller's transaction. */
public interface Standings {

    /** The lines on an operation, the newest first, as many as {@code count}. */
    List<StandingLine> on(String collectivity, UUID operationId, int count);
}
