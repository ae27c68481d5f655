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
}
