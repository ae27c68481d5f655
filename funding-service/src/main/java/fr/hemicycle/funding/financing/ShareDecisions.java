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
import java.util.function.Supplier;
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
        hear(plans.lock(told.declarer(), told.planId()), funderSiren, told);
    }

    private void hear(Optional<PlanRow> row, String funderSiren, Told told) {
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
        hear(
                collectivity,
                own(collectivity, planId, Decision.Stage.COMMITTED, committed, deliberationNumber, adoptedOn, 0));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void changeOwn(
            String collectivity, UUID planId, Supplier<Money> standing, String deliberationNumber, LocalDate on) {
        Optional<PlanRow> row = plans.lock(collectivity, planId);
        Optional<Decision> last = lastTold(row, collectivity, deliberationNumber);
        Money before = last.filter(decision -> decision.stage() != Decision.Stage.WITHDRAWN)
                .map(Decision::amount)
                .orElse(Money.ZERO);
        Money now = standing.get();
        if (now.equals(before)) {
            return;
        }
        boolean stands = now.isPositive();
        Decision.Stage stage = stands ? Decision.Stage.COMMITTED : Decision.Stage.WITHDRAWN;
        int revision = last.map(Decision::revision).orElse(0) + 1;
        hear(
                row,
                collectivity,
                own(collectivity, planId, stage, stands ? now : before, deliberationNumber, on, revision));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void releaseOwn(
            String collectivity, UUID planId, Money released, String deliberationNumber, LocalDate undoneOn) {
        Optional<PlanRow> row = plans.lock(collectivity, planId);
        int revision = lastTold(row, collectivity, deliberationNumber)
                .map(Decision::revision)
                .orElse(0);
        hear(
                row,
                collectivity,
                own(collectivity, planId, Decision.Stage.WITHDRAWN, released, deliberationNumber, undoneOn, revision));
    }

    private static Optional<Decision> lastTold(Optional<PlanRow> plan, String collectivity, String reference) {
        return plan.flatMap(row -> row.toPlan().shareOf(collectivity))
                .flatMap(share -> share.toldByTheAccounts(reference));
    }

    private static Told own(
            String collectivity,
            UUID planId,
            Decision.Stage stage,
            Money amount,
            String reference,
            LocalDate on,
            int revision) {
        Decision decision = new Decision(stage, amount, reference, on, Decision.Door.COMMITMENT, revision);
        return new Told(planId, collectivity, collectivity, "vote " + reference, decision);
    }

    private FinancingPlan record(PlanRow row, FinancingPlan plan, Share before, Share after, Told told) {
        keep(told, row.share(before.id()), Outcome.RECORDED, List.of());
        FinancingPlan changed = plan.with(after);
        messages.changed(plan, before, changed, after, clock.instant());
        return changed;
    }

    private void keep(Told told, @Nullable ShareRow share, Outcome outcome, List<Reason> reasons) {
        Instant now = clock.instant();
        DecisionRow row = DecisionRow.of(Ids.next(), told, share, outcome, reasons, now);
        rows.persist(row);
        if (share != null && outcome == Outcome.RECORDED) {
            share.add(row);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FinancingPlans.PARIS);
    }
}
