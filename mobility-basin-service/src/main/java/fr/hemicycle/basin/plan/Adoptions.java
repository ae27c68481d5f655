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
import java.time.LocalDate;
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
    private final Clock clock;

    Adoptions(PlanRows rows, Plans plans, DeclarationRows declarations, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.declarations = declarations;
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
                named.put(
                        plan.planId(),
                        before.map(each -> plans.keep(each, approval(voter, vote, plan), "vote " + vote.number())));
            }
        }
    }

    private static Approved approval(String voter, VoteAdoptedV1 vote, AdoptedPlanV1 plan) {
        return new Approved(voter, plan.version(), vote.number(), vote.adoptedOn(), vote.deliberationId());
    }

    private static Optional<Kept> kept(Map<UUID, Optional<Kept>> named, UUID id) {
        return named.getOrDefault(id, Optional.empty());
    }

    /** The act of a vote is as if it had never been: so are its approvals. */
    @Transactional(Transactional.TxType.MANDATORY)
    void undo(String voter, UUID deliberationId, LocalDate on, String reason) {
        for (FactRow row : rows.ofVote(voter, deliberationId)) {
            Kept before = rows.lock(row.planId()).orElseThrow();
            Approved approval = (Approved) row.toFact();
            ApprovalWithdrawn gone = new ApprovalWithdrawn(voter, approval.reference(), on, reason);
            // One act may adopt several versions of a plan: it is taken back once.
            if (!before.plan().facts().contains(gone)) {
                plans.keep(before, gone, "act " + approval.reference());
            }
        }
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
