package fr.hemicycle.funding.financing.domain;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.organisation.domain.OrganisationRule;
import fr.hemicycle.funding.organisation.domain.Siren;
import fr.hemicycle.platform.rule.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who gives how much to one purpose.
 *
 * @param owner SIREN of the collectivity that drew it up
 * @param lead SIREN of the lead partner [chef de file], which calls the funds
 */
public record FinancingPlan(
        UUID id, String owner, String lead, String subject, Money total, PlanLife life, List<Share> shares) {

    public FinancingPlan {
        shares = List.copyOf(shares);
    }

    /** Every rule that the plan as proposed breaks, the most important first. */
    public List<Reason> objections() {
        List<Reason> reasons = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> sirens = new HashSet<>();
        if (!Siren.passesItsCheck(lead)) {
            reasons.add(OrganisationRule.SIREN_MUST_HAVE_ITS_CHECK_DIGIT.with("siren", lead));
        }
        for (Share share : shares) {
            Share.Funder funder = share.funder();
            String siren = funder.siren();
            if (siren != null && !Siren.passesItsCheck(siren)) {
                reasons.add(OrganisationRule.SIREN_MUST_HAVE_ITS_CHECK_DIGIT.with("siren", siren));
            }
            if (!share.amount().isPositive()) {
                reasons.add(
                        FinancingRule.SHARE_MUST_BE_POSITIVE.with("funder", funder.name(), "amount", share.amount()));
            }
            if (!names.add(funder.name()) || (siren != null && !sirens.add(siren))) {
                reasons.add(FinancingRule.FUNDER_MUST_APPEAR_ONCE.with("funder", funder.name()));
            }
        }
        Money sum = sum(Share::amount);
        if (!sum.equals(total)) {
            reasons.add(FinancingRule.SHARES_MUST_ADD_UP_TO_THE_TOTAL.with("total", total, "sum", sum));
        }
        return reasons;
    }

    /** What becomes of a declaration on a share of this plan. */
    public Reception receive(Share share, Declaration declaration, LocalDate today) {
        Decision decision = declaration.decision();
        String funder = share.funder().name();
        List<Reason> reasons = new ArrayList<>();
        if (!decision.amount().isPositive()) {
            reasons.add(FinancingRule.SHARE_MUST_BE_POSITIVE.with("funder", funder, "amount", decision.amount()));
        }
        if (!maySpeakFor(share, declaration)) {
            reasons.add(FinancingRule.PARTNER_MAY_ONLY_DECLARE_FOR_ITSELF.with(
                    "funder", funder, "declarer", declaration.declarer()));
        }
        if (life != PlanLife.OPEN && !followsTheAccounts(share, decision)) {
            reasons.add(notOpen());
        }
        if (decision.door() != Decision.Door.COMMITMENT) {
            lyingAhead(decision.on(), today).ifPresent(reasons::add);
        }
        if (!reasons.isEmpty()) {
            return new Reception.Refused(reasons);
        }
        return share.knows(decision)
                ? new Reception.Repeated(
                        share,
                        FinancingRule.DECISION_MUST_BE_DECLARED_ONCE.with(
                                "funder", funder, "reference", decision.reference(), "stage", decision.stage()))
                : new Reception.Recorded(share.with(decision));
    }

    /** What the accounts release or change of what they had told is a fact, whether or not the plan has ended. */
    private static boolean followsTheAccounts(Share share, Decision decision) {
        return decision.isOwnRelease()
                || (decision.revision() > 0
                        && share.toldByTheAccounts(decision.reference()).isPresent());
    }

    private boolean maySpeakFor(Share share, Declaration declaration) {
        String siren = share.funder().siren();
        return siren == null
                ? declaration.forOthersWithoutSiren() && owner.equals(declaration.declarer())
                : siren.equals(declaration.declarer()) && !declaration.forOthersWithoutSiren();
    }

    /** Why this caller cannot make this call; empty when it can. */
    public List<Reason> objectionsToCall(String caller, Share share, FundCall call, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        if (!call.amount().isPositive()) {
            reasons.add(FinancingRule.SHARE_MUST_BE_POSITIVE.with(
                    "funder", share.funder().name(), "amount", call.amount()));
        }
        if (life != PlanLife.OPEN) {
            reasons.add(notOpen());
        }
        lyingAhead(call.calledOn(), today).ifPresent(reasons::add);
        notTheLead(caller).ifPresent(reasons::add);
        if (calls().anyMatch(each -> each.reference().equals(call.reference()))) {
            reasons.add(FinancingRule.CALL_REFERENCE_MUST_BE_FREE.with("reference", call.reference()));
        }
        share.objectionToCall(call.amount()).ifPresent(reasons::add);
        return reasons;
    }

    /** Why this caller cannot record the payment of a call; empty when it can. A plan that ended may still be paid. */
    public List<Reason> objectionsToPayment(String caller, FundCall call, LocalDate paidOn, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        lyingAhead(paidOn, today).ifPresent(reasons::add);
        notTheLead(caller).ifPresent(reasons::add);
        if (call.isPaid()) {
            reasons.add(FinancingRule.CALL_MUST_BE_PAID_ONCE.with("reference", call.reference()));
        }
        return reasons;
    }

    /** Why it cannot end; empty when it can. */
    public List<Reason> objectionsToEnd(LocalDate endsOn, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        if (life != PlanLife.OPEN) {
            reasons.add(notOpen());
        }
        lyingAhead(endsOn, today).ifPresent(reasons::add);
        return reasons;
    }

    public FinancingPlan with(Share changed) {
        return new FinancingPlan(
                id,
                owner,
                lead,
                subject,
                total,
                life,
                shares.stream()
                        .map(each -> each.id().equals(changed.id()) ? changed : each)
                        .toList());
    }

    public Optional<Share> share(UUID shareId) {
        return shares.stream().filter(each -> each.id().equals(shareId)).findFirst();
    }

    public Optional<Share> shareOf(String siren) {
        return shares.stream()
                .filter(each -> siren.equals(each.funder().siren()))
                .findFirst();
    }

    public Stream<FundCall> calls() {
        return shares.stream().flatMap(share -> share.calls().stream());
    }

    public Money sum(Function<Share, Money> part) {
        return shares.stream().map(part).reduce(Money.ZERO, Money::plus);
    }

    public Money secured() {
        return sum(Share::secured);
    }

    public int securedShares() {
        return (int) shares.stream().filter(Share::isSecured).count();
    }

    public Funding funding() {
        int compared = secured().compareTo(total);
        if (compared >= 0) {
            return compared == 0 ? Funding.SECURED : Funding.OVER_FUNDED;
        }
        return shares.stream().anyMatch(share -> share.state() == ShareState.PROPOSED)
                ? Funding.PARTIAL
                : Funding.UNDER_FUNDED;
    }

    public Money lacking() {
        Money lacking = total.minus(secured());
        return lacking.isPositive() ? lacking : Money.ZERO;
    }

    public Money excess() {
        Money excess = secured().minus(total);
        return excess.isPositive() ? excess : Money.ZERO;
    }

    /** Two places, for people: nothing is ever computed from it. */
    public String percent(Money part) {
        return BigDecimal.valueOf(part.cents())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(total.cents()), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private Reason notOpen() {
        return FinancingRule.FINANCING_PLAN_MUST_BE_OPEN.with("plan", id, "state", life);
    }

    private Optional<Reason> notTheLead(String caller) {
        return caller.equals(lead)
                ? Optional.empty()
                : Optional.of(FinancingRule.CALL_MAY_ONLY_COME_FROM_THE_LEAD.with("lead", lead, "caller", caller));
    }

    private static Optional<Reason> lyingAhead(LocalDate on, LocalDate today) {
        return on.isAfter(today)
                ? Optional.of(FinancingRule.DATE_MUST_NOT_LIE_AHEAD.with("date", on, "today", today))
                : Optional.empty();
    }
}
