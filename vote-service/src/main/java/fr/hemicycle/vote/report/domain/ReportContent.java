package fr.hemicycle.vote.report.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a report says and where it goes.
 *
 * @param number its number on the agenda of that day
 * @param title verbatim
 */
public record ReportContent(
        int number, String title, UUID bodyId, LocalDate sittingDate, Scope scope, List<Section> sections) {

    public ReportContent {
        sections = List.copyOf(sections);
    }

    public ReportContent on(LocalDate other) {
        return new ReportContent(number, title, bodyId, other, scope, sections);
    }
}
