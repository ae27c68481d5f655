package fr.hemicycle.basin.plan.domain;

import static fr.hemicycle.basin.plan.domain.PlanRule.APPROVING_ACT_MUST_HAVE_EFFECT;
import static fr.hemicycle.basin.plan.domain.PlanRule.BODY_ON_RECORD_MUST_DECIDE_AT_A_MEETING;
import static fr.hemicycle.basin.plan.domain.PlanRule.OWN_PLAN_APPROVAL_MUST_FOLLOW_ITS_VOTE;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_DATE_MUST_NOT_LIE_AHEAD;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_FACT_MUST_BE_DECLARED_ONCE;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_MUST_BE_APPROVED;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_MUST_BE_COMPLETE;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_MUST_BE_CONSULTED_ON;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_MUST_BE_DECIDED;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_MUST_BE_IN_FORCE;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_MUST_BE_PROPOSED;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_MUST_BE_SIGNED;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_MUST_HAVE_ONE_DRAFT_AT_MOST;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_MUST_NOT_HAVE_ENDED;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_STEPS_MUST_FOLLOW_EACH_OTHER;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_STEP_MUST_BE_TAKEN_ONCE;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_VERSION_MUST_BE_A_DRAFT;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_VERSION_MUST_CHANGE_SOMETHING;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_VERSION_MUST_EXIST;
import static fr.hemicycle.basin.plan.domain.PlanRule.REVIEW_MUST_BE_OF_THE_PERIOD;
import static fr.hemicycle.basin.plan.domain.PlanRule.SIGNATORY_MAY_ONLY_ACT_FOR_ITSELF;
import static fr.hemicycle.basin.plan.domain.PlanRule.SIGNATORY_MUST_BE_IN_THE_PLAN;

import fr.hemicycle.basin.plan.domain.PlanFact.ActChanged;
import fr.hemicycle.basin.plan.domain.PlanFact.ApprovalWithdrawn;
import fr.hemicycle.basin.plan.domain.PlanFact.Approved;
import fr.hemicycle.basin.plan.domain.PlanFact.Ended;
import fr.hemicycle.basin.plan.domain.PlanFact.Reviewed;
import fr.hemicycle.basin.plan.domain.PlanFact.Said;
import fr.hemicycle.basin.plan.domain.PlanFact.Signed;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What may happen to a plan next: every condition that a step misses is told at once, in the order of the rules.
 *
 * @param area of its basin, for what its text must hold by law
 */
public record PlanLife(Plan plan, BasinArea area) {

    /**
     * Every rule that a fact would break.
     *
     * @param actor SIREN of the collectivity that tells it
     */
    public List<Reason> objections(PlanFact wanted, String actor, LocalDate today) {
        List<Reason> reasons = switch (wanted) {
            case Said said -> said(said);
            case Approved approved -> approval(approved, actor);
            case ApprovalWithdrawn withdrawn -> withdrawal(withdrawn, actor);
            // What becomes of an act is told by those who know it, never asked for.
            case ActChanged changed -> new ArrayList<>();
            case Signed signed -> signature(signed, actor);
            case Reviewed reviewed -> review(reviewed);
            case Ended end -> alreadyEnded();
        };
        boolean heard = wanted instanceof ActChanged
                || (wanted instanceof Approved approved && approved.deliberationId() != null);
        if (!heard && !(wanted instanceof Ended) && wanted.on().isAfter(today)) {
            reasons.add(PLAN_DATE_MUST_NOT_LIE_AHEAD.with("date", wanted.on(), "today", today));
        }
        if (plan.facts().contains(wanted)) {
            reasons.add(PLAN_FACT_MUST_BE_DECLARED_ONCE.with("on", wanted.on()));
        }
        return sorted(reasons);
    }

    /**
     * Every rule that taking a body's decision for a step would break: those of the decision, and those of the step.
     *
     * @param textSha256 of the version that the decision names, as it stands
     */
    public List<Reason> objections(BodyDecision decision, UUID id, String textSha256, String actor, LocalDate today) {
        List<Reason> reasons = new ArrayList<>(decision.objections(id, textSha256));
        decision.step(id).ifPresent(said -> reasons.addAll(objections(said, actor, today)));
        return sorted(reasons);
    }

    /**
     * Every rule that declaring by hand what a body said would break.
     *
     * @param onRecord whether the body is on record on that day
     */
    public List<Reason> objectionsToDeclaration(Said declared, boolean onRecord, String actor, LocalDate today) {
        List<Reason> reasons = new ArrayList<>(objections(declared, actor, today));
        if (onRecord) {
            reasons.add(BODY_ON_RECORD_MUST_DECIDE_AT_A_MEETING.with("body", declared.body(), "on", declared.on()));
        }
        return sorted(reasons);
    }

    /** Every rule that another text of a version would break. */
    public List<Reason> objectionsToRedraft(int version) {
        List<Reason> reasons = new ArrayList<>(alreadyEnded());
        if (!plan.isDraft(version)) {
            reasons.add(PLAN_VERSION_MUST_BE_A_DRAFT.with("version", version));
        }
        return sorted(reasons);
    }

    /** Every rule that a further version would break. */
    public List<Reason> objectionsToRevision() {
        List<Reason> reasons = new ArrayList<>(alreadyEnded());
        int latest = plan.latest().number();
        if (plan.isDraft(latest)) {
            reasons.add(PLAN_MUST_HAVE_ONE_DRAFT_AT_MOST.with("version", latest));
        }
        return sorted(reasons);
    }

    /** What a version still waits for before it is in force, in the order in which it comes. */
    public List<Reason> missing(int version) {
        List<Reason> missing = new ArrayList<>(notSaid(version, PlanBody.STEERING_COMMITTEE));
        if (plan.saidOn(PlanBody.STEERING_COMMITTEE, version).isEmpty()) {
            missing.addAll(incomplete(version));
        }
        plan.signatories(version)
                .filter(Signatory::hasAnAssembly)
                .filter(each -> plan.approvedOn(each.key(), version).isEmpty())
                .forEach(each -> missing.add(PLAN_MUST_BE_APPROVED.with("signatory", each.name())));
        plan.signatories(version)
                .filter(Signatory::hasAnAssembly)
                .forEach(each -> withoutEffect(each.key(), each.name(), version, LocalDate.MAX)
                        .ifPresent(missing::add));
        plan.signatories(version)
                .filter(each -> plan.signedOn(each, version).isEmpty())
                .forEach(each -> missing.add(PLAN_MUST_BE_SIGNED.with("signatory", each.name())));
        return sorted(missing);
    }

    private List<Reason> said(Said wanted) {
        int version = wanted.version();
        Optional<PlanVersion> named = plan.version(version);
        if (named.isEmpty()) {
            return unknown(version);
        }
        List<Reason> reasons = new ArrayList<>(alreadyEnded());
        switch (wanted.body()) {
            case TECHNICAL_COMMITTEE ->
                plan.version(version - 1)
                        .filter(before -> before.text().equals(named.get().text()))
                        .ifPresent(before -> reasons.add(PLAN_VERSION_MUST_CHANGE_SOMETHING.with(
                                "version", version, "before", before.number())));
            case BASIN_COMMITTEE -> reasons.addAll(notSaid(version, PlanBody.TECHNICAL_COMMITTEE));
            case STEERING_COMMITTEE -> {
                reasons.addAll(notSaid(version, PlanBody.BASIN_COMMITTEE));
                reasons.addAll(incomplete(version));
            }
        }
        if (wanted.body() != PlanBody.BASIN_COMMITTEE
                && plan.saidOn(wanted.body(), version).isPresent()) {
            reasons.add(PLAN_STEP_MUST_BE_TAKEN_ONCE.with("version", version, "step", wanted.body()));
        }
        wanted.body()
                .before()
                .flatMap(before -> plan.saidOn(before, version))
                .flatMap(on -> notBefore(wanted.on(), on))
                .ifPresent(reasons::add);
        return reasons;
    }

    private List<Reason> approval(Approved wanted, String actor) {
        if (plan.version(wanted.version()).isEmpty()) {
            return unknown(wanted.version());
        }
        List<Reason> reasons = new ArrayList<>();
        named(wanted.signatory(), wanted.version()).ifPresent(reasons::add);
        itself(wanted.signatory(), actor).ifPresent(reasons::add);
        if (wanted.deliberationId() == null) {
            ownWithoutVote(wanted.signatory()).ifPresent(reasons::add);
        }
        reasons.addAll(alreadyEnded());
        reasons.addAll(notSaid(wanted.version(), PlanBody.TECHNICAL_COMMITTEE));
        return reasons;
    }

    /** It may come before the approval does. */
    private List<Reason> withdrawal(ApprovalWithdrawn wanted, String actor) {
        List<Reason> reasons = new ArrayList<>();
        if (plan.versions().stream()
                .noneMatch(each -> each.text().signatory(wanted.signatory()).isPresent())) {
            reasons.add(SIGNATORY_MUST_BE_IN_THE_PLAN.with("signatory", wanted.signatory()));
        }
        itself(wanted.signatory(), actor).ifPresent(reasons::add);
        ownWithoutVote(wanted.signatory()).ifPresent(reasons::add);
        return reasons;
    }

    private List<Reason> signature(Signed wanted, String actor) {
        int version = wanted.version();
        if (plan.version(version).isEmpty()) {
            return unknown(version);
        }
        List<Reason> reasons = new ArrayList<>();
        named(wanted.signatory(), version).ifPresent(reasons::add);
        // The State has no number of its own: who keeps the plan tells that it has signed.
        boolean state = wanted.signatory().equals(Signatory.STATE);
        itself(state ? plan.owner() : wanted.signatory(), actor).ifPresent(reasons::add);
        reasons.addAll(alreadyEnded());
        reasons.addAll(notSaid(version, PlanBody.STEERING_COMMITTEE));
        plan.saidOn(PlanBody.STEERING_COMMITTEE, version)
                .flatMap(on -> notBefore(wanted.on(), on))
                .ifPresent(reasons::add);
        if (!state
                && plan.version(version)
                        .get()
                        .text()
                        .signatory(wanted.signatory())
                        .isPresent()) {
            Optional<LocalDate> approved = plan.approvedOn(wanted.signatory(), version);
            if (approved.isEmpty()) {
                reasons.add(PLAN_MUST_BE_APPROVED.with("signatory", wanted.signatory()));
            } else {
                notBefore(wanted.on(), approved.get()).ifPresent(reasons::add);
                withoutEffect(wanted.signatory(), wanted.signatory(), version, wanted.on())
                        .ifPresent(reasons::add);
            }
        }
        return reasons;
    }

    private List<Reason> review(Reviewed wanted) {
        List<Reason> reasons = new ArrayList<>();
        if (plan.inForce(wanted.on()).isEmpty()) {
            reasons.addAll(alreadyEnded());
            reasons.add(PLAN_MUST_BE_IN_FORCE.with("on", wanted.on()));
            reasons.addAll(missing(plan.latest().number()));
        }
        if (!plan.period().holds(wanted.year())) {
            reasons.add(REVIEW_MUST_BE_OF_THE_PERIOD.with("year", wanted.year(), "period", plan.period()));
        }
        if (plan.all(Reviewed.class).anyMatch(each -> each.year() == wanted.year())) {
            reasons.add(PLAN_STEP_MUST_BE_TAKEN_ONCE.with("version", "-", "step", wanted.year()));
        }
        return reasons;
    }

    private List<Reason> alreadyEnded() {
        List<Reason> reasons = new ArrayList<>();
        plan.ended().ifPresent(end -> reasons.add(PLAN_MUST_NOT_HAVE_ENDED.with("on", end.on())));
        return reasons;
    }

    /** The words that are missing up to that of a body. */
    private List<Reason> notSaid(int version, PlanBody upTo) {
        List<Reason> reasons = new ArrayList<>();
        for (PlanBody body : PlanBody.values()) {
            if (body.compareTo(upTo) <= 0 && plan.saidOn(body, version).isEmpty()) {
                PlanRule rule = switch (body) {
                    case TECHNICAL_COMMITTEE -> PLAN_MUST_BE_PROPOSED;
                    case BASIN_COMMITTEE -> PLAN_MUST_BE_CONSULTED_ON;
                    case STEERING_COMMITTEE -> PLAN_MUST_BE_DECIDED;
                };
                reasons.add(rule.with("version", version));
            }
        }
        return reasons;
    }

    private List<Reason> incomplete(int version) {
        return plan.version(version).stream()
                .flatMap(each -> LegalPoint.missing(each.text(), area).stream())
                .map(point -> PLAN_MUST_BE_COMPLETE.withSource(point.source(), "point", point.name()))
                .toList();
    }

    /** Whether an assembly has approved by an act that has no effect on a day. */
    private Optional<Reason> withoutEffect(String signatory, String name, int version, LocalDate day) {
        ApprovalStanding standing = plan.approval(signatory, version, day);
        return standing == ApprovalStanding.NONE || standing == ApprovalStanding.STANDS
                ? Optional.empty()
                : Optional.of(APPROVING_ACT_MUST_HAVE_EFFECT.with("signatory", name, "standing", standing));
    }

    private Optional<Reason> named(String signatory, int version) {
        return plan.version(version)
                        .flatMap(each -> each.text().signatory(signatory))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(SIGNATORY_MUST_BE_IN_THE_PLAN.with("signatory", signatory));
    }

    private static Optional<Reason> itself(String signatory, String actor) {
        return signatory.equals(actor)
                ? Optional.empty()
                : Optional.of(SIGNATORY_MAY_ONLY_ACT_FOR_ITSELF.with("signatory", signatory, "actor", actor));
    }

    private Optional<Reason> ownWithoutVote(String signatory) {
        return signatory.equals(plan.owner())
                ? Optional.of(OWN_PLAN_APPROVAL_MUST_FOLLOW_ITS_VOTE.with("signatory", signatory))
                : Optional.empty();
    }

    private static Optional<Reason> notBefore(LocalDate on, LocalDate before) {
        return on.isBefore(before)
                ? Optional.of(PLAN_STEPS_MUST_FOLLOW_EACH_OTHER.with("on", on, "before", before))
                : Optional.empty();
    }

    private static List<Reason> unknown(int version) {
        return new ArrayList<>(List.of(PLAN_VERSION_MUST_EXIST.with("version", version)));
    }

    private static List<Reason> sorted(List<Reason> reasons) {
        return reasons.stream()
                .sorted(Comparator.comparing(reason -> PlanRule.valueOf(reason.code())))
                .toList();
    }
}
