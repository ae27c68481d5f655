package fr.hemicycle.vote.transmission.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The way to the prefecture, whichever adapter configuration has chosen. */
public interface TransmissionPort {

    /** An answer that no act has taken yet. */
    record Waiting(UUID id, Answer answer) {}

    /**
     * Decides, in the caller's transaction: once that is committed the package leaves, and not before. A repeat for the same
     * {@code actId} gives the first decision again.
     */
    TransmissionDecision send(ActToTransmit act, Instant at);

    /** Hands over what waits, and reads what has come back. */
    void exchange();

    /** Who has answers that wait. */
    List<String> withAnswers();

    /** What came back for the acts of a collectivity and waits to be taken, oldest first. */
    List<Waiting> answers(String collectivity);

    /** @return false when it was taken before */
    boolean take(String collectivity, UUID answerId);

    /** Shows an answer that its act refused, with the reason. */
    void setAside(String collectivity, Waiting answer, String reason);
}
