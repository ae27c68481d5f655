package fr.hemicycle.vote.agenda.domain;

import static fr.hemicycle.vote.agenda.domain.AgendaRule.AGENDA_MUST_NAME_EACH_REPORT_ONCE;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.report.domain.Report;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The reports that a sitting deals with, in their order. */
public record Agenda(List<Report> reports) {

    public Agenda {
        reports = List.copyOf(reports);
    }

    /** @param order as it was last set; reports that came later follow by their numbers */
    public static Agenda of(List<Report> reports, List<UUID> order) {
        return new Agenda(reports.stream()
                .sorted(Comparator.comparingInt((Report report) -> place(report, order))
                        .thenComparingInt(report -> report.content().number())
                        .thenComparing(report -> report.content().sittingDate()))
                .toList());
    }

    /** Why its reports cannot stand in that order; empty when they can. */
    public List<Reason> objections(List<UUID> order) {
        Set<UUID> own = reports.stream().map(Report::id).collect(Collectors.toUnmodifiableSet());
        Set<UUID> named = new HashSet<>(order);
        if (named.equals(own) && named.size() == order.size()) {
            return List.of();
        }
        long missing = own.stream().filter(each -> !named.contains(each)).count();
        long foreign = named.stream().filter(each -> !own.contains(each)).count();
        return List.of(AGENDA_MUST_NAME_EACH_REPORT_ONCE.with(
                "reports",
                own.size(),
                "missing",
                missing,
                "foreign",
                foreign,
                "repeated",
                order.size() - named.size()));
    }

    private static int place(Report report, List<UUID> order) {
        int place = order.indexOf(report.id());
        return place < 0 ? order.size() : place;
    }
}
