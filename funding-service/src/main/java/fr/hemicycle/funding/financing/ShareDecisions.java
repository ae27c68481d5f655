package fr.hemicycle.funding.financing;

import fr.hemicycle.funding.financing.DecisionRow.Outcome;
import fr.hemicycle.funding.financing.DecisionRow.Told;
import fr.hemicycle.funding.financing.domain.Decision;
import fr.hemicycle.funding.financing.domain.Declaration;
import fr.hemicycle.funding.financing.domain.FinancingPlan;
import fr.hemicycle.funding.financing.domain.FinancingRule;
import fr.hemicycle.funding.financing.domain.Reception;
import fr.hemicycle.funding.financing.domain.Share;
import fr.hemicycle.funding.financing.domain.Shares;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes down what funders decide, by whichever door it comes. */
@ApplicationScoped
class ShareDecisions implements Shares {

    private final PlanRows plans;
    private final DecisionRows rows;
    private final FinancingMessages messages;
    private final Clock clock;

    ShareDecisions(PlanRows plans, DecisionRows rows, FinancingMessages messages, Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.messages = messages;
        this.clock = clock;
    }

    /** On a locked plan. Somebody waits for the answer: what does not count is refused, and nothing is kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    FinancingPlan declare(PlanRow row, Share share, Told told, boolean forOthersWithoutSiren) {
        FinancingPlan plan = row.toPlan();
        Declaration declaration = new Declaration(told.decision(), told.declarer(), forOthersWithoutSiren);
        return switch (plan.receive(share, declaration, today())) {
            case Reception.Recorded recorded -> record(row, plan, share, recorded.share(), told);
            case Reception.Repeated repeated -> throw ProblemException.refused(List.of(repeated.reason()));
            case Reception.Refused refused -> throw ProblemException.refused(refused.reasons());
        };
    }

    /** A fact for which nobody waits: it is kept with what became of it, whatever that is. */
    @Transactional(Transactional.TxType.MANDATORY)
    void hear(String funderSiren, Told told) {
        Optional<PlanRow> row = plans.lock(told.declarer(), told.planId());
        if (row.isEmpty()) {
            keep(
                    told,
                    null,
                    Outcome.REFUSED,
                    List.of(FinancingRule.FINANCING_PLAN_MUST_EXIST.with("plan", told.planId())));
            return;
        }
        FinancingPlan plan = row.get().toPlan();
        Optional<Share> share = plan.shareOf(funderSiren);
        if (share.isEmpty()) {
            keep(
                    told,
                    null,
                    Outcome.REFUSED,
                    List.of(FinancingRule.FUNDER_MUST_BE_IN_THE_PLAN.with(
                            "plan", told.planId(), "siren", funderSiren)));
            return;
        }
        Declaration declaration = new Declaration(told.decision(), told.declarer(), false);
        ShareRow shareRow = row.get().share(share.get().id());
        switch (plan.receive(share.get(), declaration, today())) {
            case Reception.Recorded recorded -> record(row.get(), plan, share.get(), recorded.share(), told);
            case Reception.Repeated repeated -> keep(told, shareRow, Outcome.REPEATED, List.of(repeated.reason()));
            case Reception.Refused refused -> keep(told, shareRow, Outcome.REFUSED, refused.reasons());
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void secureOwn(
            String collectivity, UUID planId, Money committed, String deliberationNumber, LocalDate adoptedOn) {
        hearOwn(collectivity, planId, Decision.Stage.COMMITTED, committed, deliberationNumber, adoptedOn);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void releaseOwn(
            String collectivity, UUID planId, Money released, String deliberationNumber, LocalDate undoneOn) {
        hearOwn(collectivity, planId, Decision.Stage.WITHDRAWN, released, deliberationNumber, undoneOn);
    }

    private void hearOwn(
            String collectivity, UUID planId, Decision.Stage stage, Money amount, String reference, LocalDate on) {
        Decision decision = new Decision(stage, amount, reference, on, Decision.Door.COMMITMENT);
        hear(collectivity, new Told(planId, collectivity, collectivity, "vote " + reference, decision));
    }

    private FinancingPlan record(PlanRow row, FinancingPlan plan, Share before, Share after, Told told) {
        keep(told, row.share(before.id()), Outcome.RECORDED, List.of());
        FinancingPlan changed = plan.with(after);
        messages.changed(plan, before, changed, after, clock.instant());
        return changed;
    }

    private void keep(Told told, @Nullable ShareRow share, Outcome outcome, List<Reason> reasons) {
        Instant now = clock.instant();
        rows.persist(DecisionRow.of(Ids.next(), told, share, outcome, reasons, now));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FinancingPlans.PARIS);
    }
}
