package fr.hemicycle.vote.appointment.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom one member chose in a round that is not secret, in person or through the holder of the proxy.
 *
 * @param candidate by number, {@code null} for none of them
 */
public record NamedVoice(UUID councillorId, @Nullable Integer candidate) {}
