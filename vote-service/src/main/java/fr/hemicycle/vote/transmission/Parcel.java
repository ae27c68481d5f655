package fr.hemicycle.vote.transmission;

import fr.hemicycle.vote.transmission.domain.Document;
import java.time.Instant;

/** A package on its way to the carrier. */
record Parcel(String identifier, String archiveName, Instant emittedAt, Document archive) {}
