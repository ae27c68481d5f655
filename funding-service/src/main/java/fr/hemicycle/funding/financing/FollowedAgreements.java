package fr.hemicycle.funding.financing;

import fr.hemicycle.funding.financing.domain.FinancingPlan;
import fr.hemicycle.funding.financing.domain.Share;
import fr.hemicycle.funding.financing.domain.SignedShares;
import fr.hemicycle.funding.financing.domain.Signing;
import fr.hemicycle.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lets the shares of a plan follow the agreements that cover it. */
@ApplicationScoped
class FollowedAgreements implements SignedShares {

    private final PlanRows plans;
    private final FinancingMessages messages;
    private final Clock clock;

    FollowedAgreements(PlanRows plans, FinancingMessages messages, Clock clock) {
        this.plans = plans;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(UUID planId, UUID agreementId, Map<String, Signing> signings) {
        PlanRow plan = plans.lock(planId);
        Instant now = clock.instant();
        for (Share known : plan.toPlan().shares()) {
            ShareRow row = plan.share(known.id());
            Optional<Signing> wanted =
                    Optional.ofNullable(known.funder().siren()).map(signings::get);
            if (!wanted.equals(known.signing(agreementId))) {
                FinancingPlan before = plan.toPlan();
                SigningRow signing = SigningRow.of(Ids.next(), plan, row, agreementId, wanted, now);
                plans.getEntityManager().lock(plan, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
                plans.getEntityManager().persist(signing);
                row.add(signing);
                FinancingPlan after = plan.toPlan();
                messages.changed(before, known, after, after.share(known.id()).orElseThrow(), now);
            }
        }
    }
}
