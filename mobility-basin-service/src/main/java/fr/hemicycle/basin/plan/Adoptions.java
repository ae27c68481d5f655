package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.PlanRows.Kept;
import fr.hemicycle.basin.plan.VoteFacts.AdoptedPlanV1;
import fr.hemicycle.basin.plan.VoteFacts.PlanAdoptedV1;
import fr.hemicycle.basin.plan.VoteFacts.Stage;
import fr.hemicycle.basin.plan.VoteFacts.VoteAdoptedV1;
import fr.hemicycle.basin.plan.domain.PlanFact;
import fr.hemicycle.basin.plan.domain.PlanFact.ApprovalWithdrawn;
import fr.hemicycle.basin.plan.domain.PlanFact.Approved;
import fr.hemicycle.basin.plan.domain.PlanRule;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.rule.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Takes down adoptions of plans that are told over a topic, or why they do not count. */
@ApplicationScoped
class Adoptions {

    private static final Pattern SIREN = Pattern.compile("\\d{9}");

    private final PlanRows rows;
    private final Plans plans;
    private final DeclarationRows declarations;
    private final ActEventRows acts;
    private final Clock clock;

    Adoptions(PlanRows rows, Plans plans, DeclarationRows declarations, ActEventRows acts, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.declarations = declarations;
        this.acts = acts;
        this.clock = clock;
    }

    /** All plans that the vote names, or none. */
    @Transactional(Transactional.TxType.MANDATORY)
    void vote(String voter, VoteAdoptedV1 vote) {
        // Locked in the order of their ids, so that two votes cannot wait for each other.
        Map<UUID, Optional<Kept>> named = new LinkedHashMap<>();
        vote.plans().stream()
                .map(AdoptedPlanV1::planId)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .forEach(id -> named.put(id, rows.lockVisible(voter, id)));
        List<Reason> reasons = new ArrayList<>();
        for (AdoptedPlanV1 plan : vote.plans()) {
            reasons.addAll(objections(kept(named, plan.planId()), plan.planId(), approval(voter, vote, plan), voter));
        }
        for (AdoptedPlanV1 plan : vote.plans()) {
            Optional<Kept> before = kept(named, plan.planId());
            DeclarationRow row = DeclarationRow.of(
                    Ids.next(),
                    voter,
                    new DeclarationRow.Told(
                            plan.planId(),
                            plan.version(),
                            Stage.ADOPTED,
                            vote.number(),
                            vote.deliberationId(),
                            vote.adoptedOn()));
            declarations.persist(row.with(before.map(Kept::row), reasons, clock.instant()));
            if (reasons.isEmpty()) {
                Approved approval = approval(voter, vote, plan);
                named.put(
                        plan.planId(),
                        before.map(each -> plans.keep(each, approval, "vote " + vote.number()))
                                .map(each -> heardBefore(each, approval, vote.deliberationId())));
            }
        }
    }

    /** What was told of the act before its approval was: it holds all the same. */
    private Kept heardBefore(Kept approved, Approved approval, UUID deliberationId) {
        Kept kept = approved;
        for (ActEventRow event : acts.ofVote(approval.signatory(), deliberationId)) {
            kept = apply(kept, event, approval);
        }
        return kept;
    }

    private static Approved approval(String voter, VoteAdoptedV1 vote, AdoptedPlanV1 plan) {
        return new Approved(voter, plan.version(), vote.number(), vote.adoptedOn(), vote.deliberationId());
    }

    private static Optional<Kept> kept(Map<UUID, Optional<Kept>> named, UUID id) {
        return named.getOrDefault(id, Optional.empty());
    }

    /** What is told of the act of a vote holds for all that it has approved, and will. */
    @Transactional(Transactional.TxType.MANDATORY)
    void act(String voter, UUID deliberationId, ActEventRow event) {
        acts.persist(event);
        for (FactRow row : rows.ofVote(voter, deliberationId)) {
            apply(rows.lock(row.planId()).orElseThrow(), event, (Approved) row.toFact());
        }
    }

    private Kept apply(Kept before, ActEventRow event, Approved approval) {
        PlanFact fact = event.toFact(approval);
        // One act may adopt several versions of a plan: it changes once.
        return before.plan().facts().contains(fact) ? before : plans.keep(before, fact, "act " + approval.reference());
    }

    /** What a partner tells of its own assembly. */
    @Transactional(Transactional.TxType.MANDATORY)
    void hear(String partner, PlanAdoptedV1 told) {
        // A teller that is no SIREN is no collectivity, and sees no plan.
        String teller = SIREN.matcher(partner).matches() ? partner : "000000000";
        PlanFact fact = told.stage() == Stage.ADOPTED
                ? new Approved(told.signatorySiren(), told.version(), told.reference(), told.decidedOn(), null)
                : new ApprovalWithdrawn(told.signatorySiren(), told.reference(), told.decidedOn(), "-");
        Optional<Kept> before = rows.lockVisible(teller, told.planId());
        List<Reason> reasons = objections(before, told.planId(), fact, teller);
        DeclarationRow row = DeclarationRow.of(
                Ids.next(),
                teller,
                new DeclarationRow.Told(
                        told.planId(), told.version(), told.stage(), told.reference(), null, told.decidedOn()));
        declarations.persist(row.with(before.map(Kept::row), reasons, clock.instant()));
        if (reasons.isEmpty()) {
            plans.keep(before.orElseThrow(), fact, "partner " + teller);
        }
    }

    private List<Reason> objections(Optional<Kept> kept, UUID plan, PlanFact fact, String actor) {
        return kept.map(each -> plans.objections(each, fact, actor))
                .orElseGet(() -> List.of(PlanRule.PLAN_MUST_EXIST.with("plan", plan)));
    }
}
