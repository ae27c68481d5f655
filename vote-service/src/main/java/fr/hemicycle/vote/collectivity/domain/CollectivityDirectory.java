package fr.hemicycle.vote.collectivity.domain;

import java.util.Optional;

/** What other features may ask about collectivities. */
public interface CollectivityDirectory {

    /** Nothing while it has not described itself: it publishes nothing then. */
    Optional<CollectivityProfile> describe(String siren);
}
