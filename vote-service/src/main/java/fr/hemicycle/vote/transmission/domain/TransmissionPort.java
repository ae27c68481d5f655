package fr.hemicycle.vote.transmission.domain;

import java.time.Instant;
import java.util.List;

/** The way to the prefecture, whichever adapter configuration has chosen. */
public interface TransmissionPort {

    /** Sends an act once: a repeat for the same {@code actId} gives the first decision again. */
    TransmissionDecision send(ActToTransmit act, Instant at);

    /**
     * What came back for the acts of a collectivity since they were sent, oldest first. An answer is given at every call: whoever
     * records it does so once.
     */
    List<Answer> answers(String collectivity);
}
