package fr.hemicycle.vote.report.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What other features may ask about reports, and tell them. */
public interface ReportRegister {

    Optional<Report> find(String collectivity, UUID reportId);

    /** The report as it is now; nobody else changes it until the end of the transaction. */
    Optional<Report> hold(String collectivity, UUID reportId);

    /** Those that go to that body on that day, whatever their state, by their number. */
    List<Report> on(String collectivity, UUID bodyId, LocalDate day);

    /** Records that a deliberation on it, which is held, was put to the vote in its present version. */
    void close(String collectivity, UUID reportId, Instant at);
}
