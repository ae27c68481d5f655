package fr.hemicycle.vote.sitting.domain;

import java.util.UUID;

/**
 * A vote given to another member for one sitting (délégation de vote), CGCT L3121-16.
 *
 * @param giverId the member who cannot attend
 * @param holderId the member who votes for them
 */
public record Proxy(UUID id, UUID giverId, UUID holderId) {}
