package fr.hemicycle.vote.document.domain;

import fr.hemicycle.platform.document.domain.French;
import fr.hemicycle.vote.report.domain.Extent;
import fr.hemicycle.vote.report.domain.Opinion;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.report.domain.ReportContent;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A report as the members read it before the sitting (CGCT L3121-19). */
public record ReportSheet(
        Head head,
        int number,
        String title,
        String territories,
        String cantons,
        String intercommunalities,
        List<Part> parts,
        List<BudgetLine> budget,
        List<String> opinions) {

    /** @param paragraphs a line of the text each, without those that are empty */
    public record Part(String heading, List<String> paragraphs) {}

    /** @param commissions names by id */
    public static ReportSheet of(Head head, Report report, Map<UUID, String> commissions) {
        ReportContent content = report.content();
        return new ReportSheet(
                head,
                content.number(),
                content.title(),
                reach(content.scope().territories(), "Tous les territoires"),
                reach(content.scope().cantons(), "Tous les cantons"),
                reach(content.scope().intercommunalities(), "Tous les EPCI"),
                content.sections().stream()
                        .map(each -> new Part(
                                each.heading(),
                                each.text()
                                        .lines()
                                        .filter(line -> !line.isBlank())
                                        .toList()))
                        .toList(),
                report.expenses().stream().map(BudgetLine::of).toList(),
                report.opinions().stream()
                        .map(each -> "La " + commissions.getOrDefault(each.commissionId(), "commission")
                                + sense(each.sense()) + " lors de sa réunion du " + French.day(each.givenOn()) + ".")
                        .toList());
    }

    private static String reach(Extent extent, String all) {
        return switch (extent) {
            case Extent.All() -> all;
            case Extent.Named(List<String> names) -> String.join(", ", names);
        };
    }

    private static String sense(Opinion.Sense sense) {
        return switch (sense) {
            case FAVOURABLE -> " a émis un avis favorable";
            case FAVOURABLE_WITH_RESERVATIONS -> " a émis un avis favorable avec réserves";
            case UNFAVOURABLE -> " a émis un avis défavorable";
            case NONE -> " n’a pas émis d’avis";
        };
    }
}
