package fr.hemicycle.funding.financing;

import fr.hemicycle.funding.financing.domain.FinancingPlan;
import fr.hemicycle.funding.financing.domain.Share;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.platform.outbox.Event;
import fr.hemicycle.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells how a financing plan comes about. */
@ApplicationScoped
class FinancingMessages {

    private final Outbox outbox;

    FinancingMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    record FunderV1(String kind, String name, @Nullable String siren) {

        static FunderV1 of(Share.Funder funder) {
            return new FunderV1(funder.kind().name(), funder.name(), funder.siren());
        }
    }

    record ShareV1(UUID shareId, FunderV1 funder, Amount amount) {

        static ShareV1 of(Share share) {
            return new ShareV1(share.id(), FunderV1.of(share.funder()), Amount.of(share.amount()));
        }
    }

    record FinancingPlanDrawnUpV1(UUID financingPlanId, String subject, Amount total, List<ShareV1> shares) {}

    record SecuredByV1(String kind, String reference, LocalDate decidedOn) {}

    record ShareSecuredV1(
            UUID financingPlanId,
            ShareV1 share,
            SecuredByV1 securedBy,
            Amount secured,
            Amount total,
            int securedShares,
            int totalShares) {}

    record FinancingPlanSecuredV1(UUID financingPlanId, String subject, Amount total, Instant securedAt) {}

    void drawnUp(String collectivity, FinancingPlan plan, Instant at) {
        tell(
                collectivity,
                plan,
                at,
                new FinancingPlanDrawnUpV1(
                        plan.id(),
                        plan.subject(),
                        Amount.of(plan.total()),
                        plan.shares().stream().map(ShareV1::of).toList()));
    }

    void secured(String collectivity, FinancingPlan plan, Share share, Share.Security by, Instant at) {
        tell(
                collectivity,
                plan,
                at,
                new ShareSecuredV1(
                        plan.id(),
                        ShareV1.of(share),
                        new SecuredByV1(by.kind().name(), by.reference(), by.decidedOn()),
                        Amount.of(plan.secured()),
                        Amount.of(plan.total()),
                        plan.securedShares(),
                        plan.shares().size()));
        if (plan.isSecured()) {
            tell(
                    collectivity,
                    plan,
                    at,
                    new FinancingPlanSecuredV1(plan.id(), plan.subject(), Amount.of(plan.total()), at));
        }
    }

    private void tell(String collectivity, FinancingPlan plan, Instant at, Record data) {
        String type = "fr.hemicycle.funding." + data.getClass().getSimpleName().replace("V1", ".v1");
        outbox.append(new Event("financing-plans.v1", type, collectivity, plan.id(), at, data));
    }
}
