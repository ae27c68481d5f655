package fr.hemicycle.basin.mission.domain;

import java.time.LocalDate;

/** What happened to a deliverable. */
public sealed interface DeliverableFact {

    LocalDate on();

    record Delivered(LocalDate on) implements DeliverableFact {}

    record Accepted(LocalDate on) implements DeliverableFact {}

    record Returned(LocalDate on, String reason) implements DeliverableFact {}

    /** @param dueOn in the place of the day before */
    record Postponed(LocalDate on, LocalDate dueOn, String reason) implements DeliverableFact {}
}
