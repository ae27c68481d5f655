package fr.hemicycle.vote.deliberation.domain;

import java.util.UUID;

/** What one member says, in person or through the holder of the proxy. */
public record Voice(UUID councillorId, Choice choice) {}
