package fr.hemicycle.funding.financing;

import fr.hemicycle.funding.financing.domain.Decision;
import fr.hemicycle.funding.financing.domain.FinancingPlan;
import fr.hemicycle.funding.financing.domain.Funding;
import fr.hemicycle.funding.financing.domain.Share;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.platform.outbox.Event;
import fr.hemicycle.platform.outbox.Outbox;
import fr.hemicycle.platform.rule.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells how a financing plan comes about, and what becomes of it. */
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

    record SecuredByV1(String kind, String reference, LocalDate decidedOn) {

        static SecuredByV1 of(Decision decision) {
            return new SecuredByV1(
                    switch (decision.door()) {
                        case COMMITMENT -> "COMMITMENT";
                        case DECLARATION, TOPIC -> "DECLARATION";
                    },
                    decision.reference(),
                    decision.on());
        }
    }

    record ShareSecuredV1(
            UUID financingPlanId,
            ShareV1 share,
            SecuredByV1 securedBy,
            Amount decided,
            Amount secured,
            Amount total,
            int securedShares,
            int totalShares) {}

    record ShareChangedV1(
            UUID financingPlanId,
            ShareV1 share,
            String state,
            String previousState,
            @Nullable Amount decided,
            Amount called,
            Amount paid,
            Amount secured,
            Amount total,
            int securedShares,
            int totalShares,
            List<Reason> findings) {}

    record FinancingPlanSecuredV1(UUID financingPlanId, String subject, Amount total, Instant securedAt) {}

    record DifferingShareV1(ShareV1 share, @Nullable Amount decided) {}

    record FinancingPlanNoLongerSecuredV1(
            UUID financingPlanId,
            String subject,
            Amount total,
            Amount secured,
            Amount difference,
            List<DifferingShareV1> shares) {}

    record FinancingPlanUnderFundedV1(
            UUID financingPlanId,
            String subject,
            Amount total,
            Amount secured,
            Amount difference,
            List<DifferingShareV1> shares) {}

    record FinancingPlanOverFundedV1(
            UUID financingPlanId,
            String subject,
            Amount total,
            Amount secured,
            Amount difference,
            List<DifferingShareV1> shares) {}

    record FinancingPlanEndedV1(
            UUID financingPlanId,
            String subject,
            String endedAs,
            LocalDate endedOn,
            String reason,
            Amount secured,
            Amount paid) {}

    void drawnUp(FinancingPlan plan, Instant at) {
        tell(
                plan,
                at,
                new FinancingPlanDrawnUpV1(
                        plan.id(),
                        plan.subject(),
                        Amount.of(plan.total()),
                        plan.shares().stream().map(ShareV1::of).toList()));
    }

    /** What became of one share, and what that does to the plan. */
    void changed(FinancingPlan before, Share shareBefore, FinancingPlan after, Share share, Instant at) {
        if (share.isSecured() && !shareBefore.isSecured()) {
            tell(after, at, secured(after, share));
        } else if (!seen(shareBefore).equals(seen(share))) {
            tell(after, at, changed(after, shareBefore, share));
        }
        tellFunding(before.funding(), after, at);
    }

    private static ShareSecuredV1 secured(FinancingPlan plan, Share share) {
        return new ShareSecuredV1(
                plan.id(),
                ShareV1.of(share),
                SecuredByV1.of(share.current().orElseThrow()),
                Amount.of(share.secured()),
                Amount.of(plan.secured()),
                Amount.of(plan.total()),
                plan.securedShares(),
                plan.shares().size());
    }

    private static ShareChangedV1 changed(FinancingPlan plan, Share before, Share share) {
        return new ShareChangedV1(
                plan.id(),
                ShareV1.of(share),
                share.state().name(),
                before.state().name(),
                decided(share),
                Amount.of(share.called()),
                Amount.of(share.paid()),
                Amount.of(plan.secured()),
                Amount.of(plan.total()),
                plan.securedShares(),
                plan.shares().size(),
                share.findings());
    }

    /** What a partner can see of a share; where that stays the same there is nothing to tell. */
    private static List<Object> seen(Share share) {
        return List.of(share.state(), share.secured(), share.called(), share.paid(), share.findings());
    }

    private void tellFunding(Funding before, FinancingPlan plan, Instant at) {
        Funding now = plan.funding();
        Amount total = Amount.of(plan.total());
        Amount secured = Amount.of(plan.secured());
        if (now.isSecured() && !before.isSecured()) {
            tell(plan, at, new FinancingPlanSecuredV1(plan.id(), plan.subject(), total, at));
        }
        if (before.isSecured() && !now.isSecured()) {
            tell(
                    plan,
                    at,
                    new FinancingPlanNoLongerSecuredV1(
                            plan.id(), plan.subject(), total, secured, Amount.of(plan.lacking()), differing(plan)));
        }
        if (now != before && now == Funding.UNDER_FUNDED) {
            tell(
                    plan,
                    at,
                    new FinancingPlanUnderFundedV1(
                            plan.id(), plan.subject(), total, secured, Amount.of(plan.lacking()), differing(plan)));
        }
        if (now != before && now == Funding.OVER_FUNDED) {
            tell(
                    plan,
                    at,
                    new FinancingPlanOverFundedV1(
                            plan.id(), plan.subject(), total, secured, Amount.of(plan.excess()), differing(plan)));
        }
    }

    void ended(FinancingPlan plan, LocalDate on, String reason, Instant at) {
        tell(
                plan,
                at,
                new FinancingPlanEndedV1(
                        plan.id(),
                        plan.subject(),
                        plan.life().name(),
                        on,
                        reason,
                        Amount.of(plan.secured()),
                        Amount.of(plan.sum(Share::paid))));
    }

    private static List<DifferingShareV1> differing(FinancingPlan plan) {
        return plan.shares().stream()
                .filter(share -> !share.secured().equals(share.amount()))
                .map(share -> new DifferingShareV1(ShareV1.of(share), decided(share)))
                .toList();
    }

    private static @Nullable Amount decided(Share share) {
        return share.isSecured() ? Amount.of(share.secured()) : null;
    }

    private void tell(FinancingPlan plan, Instant at, Record data) {
        String type = "fr.hemicycle.funding." + data.getClass().getSimpleName().replace("V1", ".v1");
        outbox.append(new Event("financing-plans.v1", type, plan.owner(), plan.id(), at, data));
    }
}
