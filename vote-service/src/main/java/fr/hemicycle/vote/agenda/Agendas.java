package fr.hemicycle.vote.agenda;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.RequestRule;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.version.Versions;
import fr.hemicycle.vote.agenda.domain.Agenda;
import fr.hemicycle.vote.deliberation.domain.Deliberation;
import fr.hemicycle.vote.deliberation.domain.DeliberationRecord;
import fr.hemicycle.vote.deliberation.domain.DeliberationRegister;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.report.domain.ReportRegister;
import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.SittingRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.jspecify.annotations.Nullable;

/** Agendas: the order is on record, what stands on them follows from reports and deliberations. */
@ApplicationScoped
class Agendas {

    private final OrderRows orders;
    private final SittingRegister sittings;
    private final ReportRegister reports;
    private final DeliberationRegister deliberations;

    Agendas(OrderRows orders, SittingRegister sittings, ReportRegister reports, DeliberationRegister deliberations) {
        this.orders = orders;
        this.sittings = sittings;
        this.reports = reports;
        this.deliberations = deliberations;
    }

    /** @param revision of the order, 0 while none was set */
    record Current(Sitting sitting, Agenda agenda, List<Deliberation> deliberations, int revision) {}

    Current current(String collectivity, UUID sittingId) {
        Sitting sitting = sittings.find(collectivity, sittingId).orElseThrow(ProblemException::notFound);
        List<Deliberation> drafted = deliberations.ofSitting(collectivity, sittingId).stream()
                .map(DeliberationRecord::deliberation)
                .toList();
        Optional<OrderRow> order = orders.last(collectivity, sittingId);
        Agenda agenda = Agenda.of(
                reports(collectivity, sitting, drafted),
                order.map(OrderRow::reportIds).orElse(List.of()));
        return new Current(
                sitting, agenda, drafted, order.map(OrderRow::revision).orElse(0));
    }

    void order(
            String collectivity,
            UUID sittingId,
            @Nullable String ifMatch,
            List<UUID> order,
            String author,
            Instant at) {
        Current current = current(collectivity, sittingId);
        Versions.mustMatch(ifMatch, current.revision());
        List<Reason> objections = current.agenda().objections(order);
        if (!objections.isEmpty()) {
            throw ProblemException.refused(objections);
        }
        int next = current.revision() + 1;
        try {
            orders.persistAndFlush(OrderRow.of(collectivity, sittingId, next, order, author, at));
        } catch (ConstraintViolationException broken) {
            throw broken.getKind() == ConstraintKind.UNIQUE
                    ? ProblemException.of(RequestRule.VERSION_MUST_BE_CURRENT, "current", next)
                    : broken;
        }
    }

    /**
     * Those to the body on the day, and those of the drafts: a second convocation sits three days after the day of its
     * reports, and a draft stays where it was when its report is put off.
     */
    private List<Report> reports(String collectivity, Sitting sitting, List<Deliberation> drafted) {
        Map<UUID, Report> found = new LinkedHashMap<>();
        reports.on(collectivity, sitting.body().id(), sitting.heldOn())
                .forEach(report -> found.put(report.id(), report));
        drafted.stream()
                .map(Deliberation::reportId)
                .distinct()
                .filter(id -> !found.containsKey(id))
                .forEach(id -> reports.find(collectivity, id).ifPresent(report -> found.put(id, report)));
        return List.copyOf(found.values());
    }
}
