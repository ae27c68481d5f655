package fr.hemicycle.vote.act.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an act stands, for other features. What has not happened yet is {@code null}.
 *
 * @param subject its subject code (matière), as the classification of its day calls it
 * @param transmittedOn last day on which it left for the prefecture and was not sent back
 * @param acknowledgedOn day on which the prefecture received it
 * @param publicationUrl where it can be read
 * @param inForceOn day on which the last condition of its force was met; stays when it is suspended or undone later
 */
public record ActFacts(
        ActState state,
        @Nullable ClassifiedSubject subject,
        @Nullable LocalDate signedOn,
        @Nullable Signatory signatory,
        @Nullable LocalDate transmittedOn,
        @Nullable LocalDate acknowledgedOn,
        @Nullable LocalDate publishedOn,
        @Nullable String publicationUrl,
        @Nullable LocalDate inForceOn) {}
