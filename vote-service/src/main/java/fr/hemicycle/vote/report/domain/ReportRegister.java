package fr.hemicycle.vote.report.domain;

import java.util.Optional;
import java.util.UUID;

/** What other features may ask about reports, and tell them. */
public interface ReportRegister {

    Optional<Report> find(String collectivity, UUID reportId);

    /** The report as it is now; nobody else changes it until the end of the transaction. */
    Optional<Report> hold(String collectivity, UUID reportId);

    /** Records that a deliberation on it, which is held, was put to the vote. */
    void close(String collectivity, UUID reportId);
}
