package fr.hemicycle.vote.transmission.domain;

import java.time.LocalDate;

/** What came back for an act that was sent. */
public sealed interface Answer {

    String actesIdentifier();

    /** The prefecture has it (accusé de réception). */
    record Acknowledged(String actesIdentifier, LocalDate receivedOn) implements Answer {}

    /** The prefecture could not take the act, and says why by a code of three digits (message d'anomalie). */
    record Anomaly(String actesIdentifier, String code, String detail) implements Answer {}

    /** The whole package was rejected before anyone looked at the act (anomalie d'enveloppe). */
    record Refused(String actesIdentifier, String code, String detail) implements Answer {}

    /**
     * What the representative of the State wants of it.
     *
     * @param on day of the letter
     * @param reference what the letter says it is about, or the name of its file
     */
    record StateRequest(String actesIdentifier, Kind kind, LocalDate on, String reference) implements Answer {

        public enum Kind {
            DOCUMENTS_REQUESTED,
            OBSERVATIONS,
            REFERRED
        }
    }
}
