package fr.hemicycle.vote.report.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * One wording of a report, kept for good.
 *
 * @param number from 1, in the order of writing
 * @param author subject of the caller who wrote it
 */
public record ReportVersion(UUID id, int number, ReportContent content, String author, Instant at) {}
