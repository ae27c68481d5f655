package fr.hemicycle.funding.payment;

import fr.hemicycle.funding.commitment.domain.StandingLine;
import fr.hemicycle.funding.commitment.domain.Standings;
import fr.hemicycle.funding.operation.domain.Ledger;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Committed lines behind their lock: the one door through which what is due and paid of them changes. */
@ApplicationScoped
class LockedLines {

    private final FinancialYears years;
    private final Ledger ledger;
    private final Standings standings;

    LockedLines(FinancialYears years, Ledger ledger, Standings standings) {
        this.years = years;
        this.ledger = ledger;
        this.standings = standings;
    }

    /** The line as it stands once its operation is locked, and no year can be closed meanwhile. */
    StandingLine lock(String collectivity, UUID lineId) {
        years.share(collectivity);
        ledger.lockIds(collectivity, Set.of(find(collectivity, lineId).operationId()));
        return find(collectivity, lineId);
    }

    /** @throws ProblemException 404 */
    StandingLine find(String collectivity, UUID lineId) {
        return standings.line(collectivity, lineId).orElseThrow(ProblemException::notFound);
    }

    /** Refuses with all of them, when there are any. */
    static void accept(List<Reason> objections) {
        if (!objections.isEmpty()) {
            throw ProblemException.refused(objections);
        }
    }
}
