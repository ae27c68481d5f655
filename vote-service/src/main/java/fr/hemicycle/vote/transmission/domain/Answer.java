package fr.hemicycle.vote.transmission.domain;

import java.time.LocalDate;

/** What came back for an act that was sent. */
public sealed interface Answer {

    String actesIdentifier();

    /** The prefecture has it (accusé de réception). */
    record Acknowledged(String actesIdentifier, LocalDate receivedOn) implements Answer {}

    /** The prefecture's machine could not take the message (message d'anomalie). */
    record Anomaly(String actesIdentifier, String code, String detail) implements Answer {}

    /** The relay would not carry it. */
    record Refused(String actesIdentifier, String code, String detail) implements Answer {}
}
