package fr.hemicycle.basin.solution;

import fr.hemicycle.basin.plan.domain.Fault;
import fr.hemicycle.basin.solution.domain.Ending;
import fr.hemicycle.basin.solution.domain.Solution;
import fr.hemicycle.basin.solution.domain.SolutionDecision.Changed;
import fr.hemicycle.basin.solution.domain.SolutionDecision.Ended;
import fr.hemicycle.basin.solution.domain.SolutionDecision.Refused;
import fr.hemicycle.basin.solution.domain.SolutionRule;
import fr.hemicycle.basin.solution.domain.Terms;
import fr.hemicycle.basin.solution.domain.TermsCheck;
import fr.hemicycle.basin.territory.domain.Today;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.ProblemException.Broken;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.version.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens, changes and ends solutions, each behind the lock of its row. */
@ApplicationScoped
class Catalogue {

    private final SolutionTable table;
    private final KnownThings known;
    private final SolutionMessages messages;
    private final Today today;
    private final Clock clock;

    Catalogue(SolutionTable table, KnownThings known, SolutionMessages messages, Today today, Clock clock) {
        this.table = table;
        this.known = known;
        this.messages = messages;
        this.today = today;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    TermsRecord open(String collectivity, Terms terms, String by) throws SQLException {
        accept(collectivity, terms);
        return locked(collectivity, begin(collectivity, terms, by));
    }

    /** Writes a solution of which the terms hold. */
    UUID begin(String collectivity, Terms terms, String by) throws SQLException {
        UUID id = Ids.next();
        Instant now = clock.instant();
        table.open(collectivity, id);
        table.write(collectivity, id, terms, by, now);
        messages.opened(collectivity, id, terms, now);
        return id;
    }

    /** @param ifMatch the version that the caller has seen */
    @Transactional(Transactional.TxType.MANDATORY)
    TermsRecord change(String collectivity, UUID id, @Nullable String ifMatch, Terms terms, String by)
            throws SQLException {
        TermsRecord before = locked(collectivity, id);
        Versions.mustMatch(ifMatch, before.version());
        accept(collectivity, terms);
        switch (solution(before).change(terms, today.or(null))) {
            case Refused refused -> throw ProblemException.refused(refused.reasons());
            case Ended _ -> throw new IllegalStateException("a change does not end " + id);
            case Changed changed -> replace(collectivity, id, changed.now(), by);
        }
        return locked(collectivity, id);
    }

    /** Writes a change that may be made, of a solution that is locked. */
    void replace(String collectivity, UUID id, Terms terms, String by) throws SQLException {
        Instant now = clock.instant();
        table.write(collectivity, id, terms, by, now);
        table.bump(collectivity, id);
        messages.changed(collectivity, id, terms, now);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    TermsRecord end(String collectivity, UUID id, Ending ending) throws SQLException {
        TermsRecord before = locked(collectivity, id);
        switch (solution(before).end(ending, today.or(null))) {
            case Refused refused -> throw ProblemException.refused(refused.reasons());
            case Changed _ -> throw new IllegalStateException("an end does not change " + id);
            case Ended ended -> {
                table.end(collectivity, id, ended.ending());
                table.bump(collectivity, id);
                messages.ended(collectivity, id, before.terms(), ended.ending(), clock.instant());
            }
        }
        return locked(collectivity, id);
    }

    private TermsRecord locked(String collectivity, UUID id) throws SQLException {
        return table.lock(collectivity, id).orElseThrow(ProblemException::notFound);
    }

    private static Solution solution(TermsRecord latest) {
        return new Solution(latest.solutionId(), latest.terms(), latest.ending());
    }

    private void accept(String collectivity, Terms terms) {
        List<Fault> faults = TermsCheck.of(terms, known.of(collectivity, terms));
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults.stream()
                    .map(fault -> new Broken(fault.reason(), fault.pointer()))
                    .toList());
        }
    }

    @Produces
    RuleCatalogue solutionRules() {
        return RuleCatalogue.of(SolutionRule.values());
    }
}
