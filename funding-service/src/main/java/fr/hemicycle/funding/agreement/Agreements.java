package fr.hemicycle.funding.agreement;

import fr.hemicycle.funding.agreement.AgreementRow.Links;
import fr.hemicycle.funding.agreement.KeptAgreements.Kept;
import fr.hemicycle.funding.agreement.domain.Agreement;
import fr.hemicycle.funding.agreement.domain.AgreementRule;
import fr.hemicycle.funding.agreement.domain.AgreementText;
import fr.hemicycle.funding.agreement.domain.Amendment;
import fr.hemicycle.funding.agreement.domain.Fact;
import fr.hemicycle.funding.financing.domain.FinancingRule;
import fr.hemicycle.funding.financing.domain.SignedShares;
import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.version.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Drafts agreements and records what happens to them, each behind the lock of its row. */
@ApplicationScoped
class Agreements {

    private final AgreementRows rows;
    private final KeptAgreements kept;
    private final AgreementMessages messages;
    private final SignedShares shares;
    private final Clock clock;

    Agreements(AgreementRows rows, KeptAgreements kept, AgreementMessages messages, SignedShares shares, Clock clock) {
        this.rows = rows;
        this.kept = kept;
        this.messages = messages;
        this.shares = shares;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Kept draft(String collectivity, AgreementText text, Links links, String by) {
        List<Reason> reasons = new ArrayList<>(text.objections(collectivity));
        reasons.addAll(unknownPlan(collectivity, links));
        accept(reasons);
        Agreement agreement = new Agreement(Ids.next(), collectivity, text, List.of(), Set.of());
        AgreementRow row = AgreementRow.of(agreement, links);
        rows.persist(row);
        rows.getEntityManager().persist(TextRow.of(Ids.next(), row, text, by, clock.instant()));
        return new Kept(row, agreement);
    }

    /** Replaces the text of a draft; the version before is kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    Kept redraft(String collectivity, UUID id, @Nullable String ifMatch, AgreementText text, Links links, String by) {
        Kept before = own(collectivity, id, ifMatch);
        List<Reason> reasons = new ArrayList<>(before.agreement().objectionsToRedraft(text));
        reasons.addAll(unknownPlan(collectivity, links));
        accept(reasons);
        Agreement after = before.agreement().with(text);
        before.row().draft(after, links);
        rows.getEntityManager().persist(TextRow.of(Ids.next(), before.row(), text, by, clock.instant()));
        rows.flush();
        return new Kept(before.row(), after);
    }

    /** Proposes a change of an agreement in force, under the next number. */
    @Transactional(Transactional.TxType.MANDATORY)
    Kept amend(String collectivity, UUID id, @Nullable String ifMatch, Function<Integer, Amendment> wanted, String by) {
        Kept before = own(collectivity, id, ifMatch);
        Amendment amendment = wanted.apply(before.agreement().amendments().size() + 1);
        accept(before.agreement().objections(amendment));
        rows.getEntityManager().lock(before.row(), LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        rows.getEntityManager().persist(AmendmentRow.of(Ids.next(), before.row(), amendment, by, clock.instant()));
        rows.flush();
        return new Kept(before.row(), before.agreement().with(amendment));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Kept terminate(String collectivity, UUID id, @Nullable String ifMatch, Fact.Terminated end, String by) {
        Kept before = own(collectivity, id, ifMatch);
        accept(before.agreement().objections(end, collectivity, LegalDay.of(clock.instant())));
        Kept after = record(before, end, by);
        follow(after);
        rows.flush();
        return after;
    }

    /**
     * Records what a party declares, and refuses what breaks a rule.
     *
     * @param wanted the fact, on the agreement as it is
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Kept declare(String collectivity, UUID id, Function<Agreement, Fact> wanted, String by) {
        Kept before = kept.of(rows.lock(collectivity, id).orElseThrow(ProblemException::notFound));
        Fact fact = wanted.apply(before.agreement());
        accept(before.agreement().objections(fact, collectivity, LegalDay.of(clock.instant())));
        Kept after = record(before, fact, by);
        follow(after);
        return after;
    }

    /** Lets the shares of its financing plan stand as it stands. The plan is locked last, behind all operations. */
    void follow(Kept kept) {
        UUID plan = kept.row().links().financingPlanId();
        if (plan != null) {
            shares.follow(plan, kept.agreement().id(), kept.agreement().signings());
        }
    }

    /** Writes a fact of a locked agreement, and tells of it. */
    Kept record(Kept before, Fact fact, String toldBy) {
        Instant now = clock.instant();
        AgreementRow row = before.row();
        rows.getEntityManager().lock(row, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        rows.getEntityManager().persist(FactRow.of(Ids.next(), row, fact, toldBy, now));
        Agreement after = before.agreement().with(fact);
        row.stand(after);
        String cause = fact instanceof Fact.ApprovalWithdrawn withdrawn ? withdrawn.reason() : "-";
        messages.changed(row, before.agreement(), after, cause, now);
        return new Kept(row, after);
    }

    private Kept own(String collectivity, UUID id, @Nullable String ifMatch) {
        AgreementRow row = rows.lockOwn(collectivity, id).orElseThrow(ProblemException::notFound);
        Versions.mustMatch(ifMatch, row.version());
        return kept.of(row);
    }

    private List<Reason> unknownPlan(String collectivity, Links links) {
        UUID plan = links.financingPlanId();
        return plan == null || rows.seesPlan(collectivity, plan)
                ? List.of()
                : List.of(FinancingRule.FINANCING_PLAN_MUST_EXIST.with("plan", plan));
    }

    static void accept(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw ProblemException.refused(reasons);
        }
    }

    @Produces
    RuleCatalogue agreementRules() {
        return RuleCatalogue.of(AgreementRule.values());
    }
}
