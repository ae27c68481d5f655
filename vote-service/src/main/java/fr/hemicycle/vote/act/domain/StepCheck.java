package fr.hemicycle.vote.act.domain;

import static fr.hemicycle.vote.act.domain.ActRule.ACT_MUST_BE_ACKNOWLEDGED_ONCE;
import static fr.hemicycle.vote.act.domain.ActRule.ACT_MUST_BE_NOTIFIED_ONCE;
import static fr.hemicycle.vote.act.domain.ActRule.ACT_MUST_BE_PUBLISHED_ONCE;
import static fr.hemicycle.vote.act.domain.ActRule.ACT_MUST_BE_SIGNED_BEFORE;
import static fr.hemicycle.vote.act.domain.ActRule.ACT_MUST_BE_SIGNED_ONCE;
import static fr.hemicycle.vote.act.domain.ActRule.ACT_MUST_BE_SUSPENDED_ONCE;
import static fr.hemicycle.vote.act.domain.ActRule.ACT_MUST_BE_TRANSMITTED_ONCE;
import static fr.hemicycle.vote.act.domain.ActRule.ACT_MUST_STAND;
import static fr.hemicycle.vote.act.domain.ActRule.ANSWER_MUST_FOLLOW_A_TRANSMISSION;
import static fr.hemicycle.vote.act.domain.ActRule.CERTIFICATE_MUST_REST_ON_THE_CONDITIONS;
import static fr.hemicycle.vote.act.domain.ActRule.NOTIFICATION_MUST_BE_OF_AN_INDIVIDUAL_DECISION;
import static fr.hemicycle.vote.act.domain.ActRule.PUBLICATION_MUST_HAVE_BEGUN;
import static fr.hemicycle.vote.act.domain.ActRule.PUBLICATION_MUST_LAST_TWO_MONTHS;
import static fr.hemicycle.vote.act.domain.ActRule.STATE_REQUEST_MUST_FOLLOW_A_TRANSMISSION;
import static fr.hemicycle.vote.act.domain.ActRule.STEP_MUST_NOT_BE_IN_THE_FUTURE;
import static fr.hemicycle.vote.act.domain.ActRule.STEP_MUST_NOT_PRECEDE_THE_DECISION;
import static fr.hemicycle.vote.act.domain.ActRule.STEP_MUST_NOT_PRECEDE_THE_SIGNATURE;
import static fr.hemicycle.vote.act.domain.ActRule.SUBJECT_CODE_MUST_NOT_CHANGE_ONCE_TRANSMITTED;
import static fr.hemicycle.vote.act.domain.ActRule.SUSPENSION_MUST_STAND_TO_BE_LIFTED;
import static fr.hemicycle.vote.act.domain.ActRule.UNDOING_DELIBERATION_MUST_BE_ADOPTED_LATER;
import static fr.hemicycle.vote.act.domain.ActRule.WITHDRAWAL_MUST_COME_WITHIN_FOUR_MONTHS;

import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether an act may take a step today. */
record StepCheck(Act act, Step step, LocalDate today) {

    ActDecision decide() {
        List<Reason> reasons = new ArrayList<>();
        if (!stands()) {
            reasons.add(ACT_MUST_STAND.with("number", act.number(), "state", act.state()));
        }
        if (step.on().isBefore(act.decidedOn())) {
            reasons.add(STEP_MUST_NOT_PRECEDE_THE_DECISION.with("on", step.on(), "decidedOn", act.decidedOn()));
        }
        if (step.on().isAfter(today)) {
            reasons.add(STEP_MUST_NOT_BE_IN_THE_FUTURE.with("on", step.on(), "today", today));
        }
        ofItsKind(reasons);
        return reasons.isEmpty() ? new ActDecision.Taken(act.with(step)) : new ActDecision.Refused(reasons);
    }

    /** The court may still annul what was repealed, for the time in which it was in force. */
    private boolean stands() {
        return switch (act.state()) {
            case ANNULLED, WITHDRAWN -> false;
            case REPEALED -> step instanceof Step.Annulled;
            case UNSIGNED, SIGNED, IN_FORCE, SUSPENDED -> true;
        };
    }

    private void ofItsKind(List<Reason> reasons) {
        switch (step) {
            case Step.Signed signed ->
                act.signature()
                        .ifPresent(earlier -> reasons.add(ACT_MUST_BE_SIGNED_ONCE.with("signedOn", earlier.on())));
            case Step.Classified classified ->
                act.transmission()
                        .ifPresent(sent ->
                                reasons.add(SUBJECT_CODE_MUST_NOT_CHANGE_ONCE_TRANSMITTED.with("on", sent.on())));
            case Step.Transmitted transmitted -> {
                afterTheSignature(reasons);
                act.transmission()
                        .ifPresent(sent -> reasons.add(ACT_MUST_BE_TRANSMITTED_ONCE.with("transmittedOn", sent.on())));
            }
            case Step.Acknowledged acknowledged -> {
                afterTheTransmission(reasons, ANSWER_MUST_FOLLOW_A_TRANSMISSION);
                act.acknowledgement()
                        .ifPresent(earlier ->
                                reasons.add(ACT_MUST_BE_ACKNOWLEDGED_ONCE.with("acknowledgedOn", earlier.on())));
            }
            case Step.SentBack back -> {
                afterTheTransmission(reasons, ANSWER_MUST_FOLLOW_A_TRANSMISSION);
                act.acknowledgement()
                        .ifPresent(earlier ->
                                reasons.add(ACT_MUST_BE_ACKNOWLEDGED_ONCE.with("acknowledgedOn", earlier.on())));
            }
            case Step.Published published -> {
                afterTheSignature(reasons);
                if (act.isPublished()) {
                    reasons.add(ACT_MUST_BE_PUBLISHED_ONCE.with("number", act.number()));
                }
            }
            case Step.Unpublished unpublished -> ofTheEndOfThePublication(reasons);
            case Step.Notified notified -> {
                afterTheSignature(reasons);
                act.signature()
                        .filter(signed -> signed.reach() != Reach.INDIVIDUAL)
                        .ifPresent(signed -> reasons.add(
                                NOTIFICATION_MUST_BE_OF_AN_INDIVIDUAL_DECISION.with("reach", signed.reach())));
                act.all(Step.Notified.class)
                        .findFirst()
                        .ifPresent(earlier -> reasons.add(ACT_MUST_BE_NOTIFIED_ONCE.with("notifiedOn", earlier.on())));
            }
            case Step.Certified certified -> {
                Optional<LocalDate> since = act.inForceOn().filter(day -> act.state() == ActState.IN_FORCE);
                if (since.isEmpty() || since.get().isAfter(certified.on())) {
                    reasons.add(CERTIFICATE_MUST_REST_ON_THE_CONDITIONS.with(
                            "state",
                            act.state(),
                            "inForceOn",
                            act.inForceOn().map(LocalDate::toString).orElse("—")));
                }
            }
            case Step.StateRequest request -> afterTheTransmission(reasons, STATE_REQUEST_MUST_FOLLOW_A_TRANSMISSION);
            case Step.Suspended suspended -> {
                if (act.isSuspended()) {
                    reasons.add(ACT_MUST_BE_SUSPENDED_ONCE.with("number", act.number()));
                }
            }
            case Step.SuspensionLifted lifted -> {
                boolean stands = act.isSuspended()
                        && act.all(Step.Suspended.class)
                                .reduce((before, after) -> after)
                                .filter(each -> !lifted.on().isBefore(each.on()))
                                .isPresent();
                if (!stands) {
                    reasons.add(SUSPENSION_MUST_STAND_TO_BE_LIFTED.with("number", act.number(), "on", lifted.on()));
                }
            }
            case Step.Annulled annulled -> {}
            case Step.Undone undone -> {
                if (undone.by().equals(act.deliberationId())) {
                    reasons.add(UNDOING_DELIBERATION_MUST_BE_ADOPTED_LATER.with(
                            "number", undone.number(), "on", undone.on()));
                }
                ofTheWithdrawal(undone, reasons);
            }
        }
    }

    private void ofTheWithdrawal(Step.Undone undone, List<Reason> reasons) {
        boolean isLimited = undone.manner() == Step.Undone.Manner.WITHDRAWN
                && (undone.ground() == null || undone.ground() == Step.Undone.Ground.ILLEGALITY);
        LocalDate until = act.decidedOn().plusMonths(act.law().withdrawal().months());
        if (isLimited && undone.on().isAfter(until)) {
            reasons.add(WITHDRAWAL_MUST_COME_WITHIN_FOUR_MONTHS.withSource(
                    act.law().withdrawal().source(), "on", undone.on(), "decidedOn", act.decidedOn(), "until", until));
        }
    }

    private void afterTheSignature(List<Reason> reasons) {
        act.signature()
                .ifPresentOrElse(
                        signed -> {
                            if (step.on().isBefore(signed.on())) {
                                reasons.add(STEP_MUST_NOT_PRECEDE_THE_SIGNATURE.with(
                                        "on", step.on(), "signedOn", signed.on()));
                            }
                        },
                        () -> reasons.add(ACT_MUST_BE_SIGNED_BEFORE.with("number", act.number())));
    }

    private void afterTheTransmission(List<Reason> reasons, ActRule rule) {
        Optional<LocalDate> sent = act.transmission().map(Step.Transmitted::on);
        if (sent.isEmpty() || step.on().isBefore(sent.get())) {
            reasons.add(rule.with(
                    "on",
                    step.on(),
                    "transmittedOn",
                    sent.map(LocalDate::toString).orElse("—")));
        }
    }

    private void ofTheEndOfThePublication(List<Reason> reasons) {
        Optional<LocalDate> since =
                act.publication().filter(each -> act.isPublished()).map(Step.Published::on);
        if (since.isEmpty()) {
            reasons.add(PUBLICATION_MUST_HAVE_BEGUN.with("number", act.number()));
            return;
        }
        LocalDate until = since.get().plusMonths(act.law().publication().monthsMin());
        if (step.on().isBefore(until)) {
            reasons.add(PUBLICATION_MUST_LAST_TWO_MONTHS.withSource(
                    act.law().publication().source(), "on", step.on(), "publishedOn", since.get(), "until", until));
        }
    }
}
