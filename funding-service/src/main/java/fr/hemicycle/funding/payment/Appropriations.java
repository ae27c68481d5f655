package fr.hemicycle.funding.payment;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Ledger;
import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.funding.payment.domain.Appropriation;
import fr.hemicycle.funding.payment.domain.Entry;
import fr.hemicycle.funding.payment.domain.Entry.Kind;
import fr.hemicycle.funding.payment.domain.PaymentRule;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.rule.RuleCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keeps the appropriations of operations by year: an entry and the figures that follow from it, in one transaction. */
@ApplicationScoped
class Appropriations {

    private final AppropriationRows rows;
    private final EntryRows entries;
    private final FinancialYears years;
    private final Ledger ledger;
    private final Clock clock;

    Appropriations(AppropriationRows rows, EntryRows entries, FinancialYears years, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.years = years;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What the council opens for a year, or takes back of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    Appropriation vote(
            String collectivity, UUID operationId, int year, Kind kind, Money amount, LocalDate on, String reference) {
        years.share(collectivity);
        if (ledger.lockIds(collectivity, Set.of(operationId)).isEmpty()) {
            throw ProblemException.notFound();
        }
        Instant now = clock.instant();
        List<Reason> objections = of(collectivity, operationId, year)
                .objections(kind, amount, on, years.isClosed(collectivity, year), LegalDay.of(now));
        if (!objections.isEmpty()) {
            throw ProblemException.refused(objections);
        }
        return enter(collectivity, operationId, year, new Entry(kind, amount, reference, on, null, now));
    }

    /** As it stands; its operation is locked. */
    Appropriation of(String collectivity, UUID operationId, int year) {
        return rows.of(collectivity, operationId, year)
                .map(AppropriationRow::toAppropriation)
                .orElseGet(() -> Appropriation.none(year));
    }

    /** Writes the entry and the figures that follow from it; the operation is locked. */
    Appropriation enter(String collectivity, UUID operationId, int year, Entry entry) {
        AppropriationRow row = rows.of(collectivity, operationId, year).orElseGet(() -> {
            AppropriationRow first = AppropriationRow.of(Ids.next(), collectivity, operationId, year);
            rows.persist(first);
            return first;
        });
        Appropriation after = row.toAppropriation().after(entry.kind(), entry.amount());
        row.apply(after);
        entries.persist(EntryRow.of(Ids.next(), collectivity, operationId, year, entry));
        return after;
    }

    @Produces
    RuleCatalogue paymentRules() {
        return RuleCatalogue.of(PaymentRule.values());
    }
}
