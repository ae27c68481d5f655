package fr.hemicycle.vote.report.domain;

import fr.hemicycle.platform.rule.Reason;
import java.util.List;

/** Whether a report is registered or changed. */
public sealed interface ReportDecision {

    /** @param report as it is from now on */
    record Accepted(Report report) implements ReportDecision {}

    record Refused(List<Reason> reasons) implements ReportDecision {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    static ReportDecision of(List<Reason> reasons, Report report) {
        return reasons.isEmpty() ? new Accepted(report) : new Refused(reasons);
    }
}
