package fr.hemicycle.vote.sitting.domain;

import static fr.hemicycle.vote.sitting.domain.SittingRule.QUORUM_MUST_BE_REACHED;
import static fr.hemicycle.vote.sitting.domain.SittingRule.SECOND_CONVOCATION_MUST_NOT_NEED_A_QUORUM;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.rulebook.domain.CountedMembers;
import fr.hemicycle.vote.rulebook.domain.Rulebook;

/**
 * Whether a body may deliberate, with the figures and the rule that say so.
 *
 * @param inOffice members with a vote
 * @param present those of them who are there
 * @param represented those of them who gave a proxy
 * @param counted those who count by {@code base}
 * @param threshold how many must count
 */
public record Quorum(
        int inOffice,
        int present,
        int represented,
        int counted,
        CountedMembers base,
        int threshold,
        boolean reached,
        Reason reason) {

    static Quorum of(RollCall rollCall, int represented, Rulebook rulebook, boolean secondConvocation) {
        CountedMembers base = secondConvocation
                ? CountedMembers.WHATEVER_THE_NUMBER
                : rulebook.quorum().base();
        int inOffice = rollCall.inOffice().size();
        int present = rollCall.present();
        int counted = switch (base) {
            case PRESENT, WHATEVER_THE_NUMBER -> present;
            case PRESENT_OR_REPRESENTED -> present + represented;
        };
        int threshold = switch (base) {
            case PRESENT, PRESENT_OR_REPRESENTED -> rulebook.quorum().threshold(inOffice);
            case WHATEVER_THE_NUMBER -> 0;
        };
        SittingRule rule = secondConvocation ? SECOND_CONVOCATION_MUST_NOT_NEED_A_QUORUM : QUORUM_MUST_BE_REACHED;
        Reason reason = rule.withSource(
                secondConvocation
                        ? rulebook.secondConvocation().source()
                        : rulebook.quorum().source(),
                "inOffice",
                inOffice,
                "present",
                present,
                "represented",
                represented,
                "counted",
                counted,
                "threshold",
                threshold);
        return new Quorum(inOffice, present, represented, counted, base, threshold, counted >= threshold, reason);
    }
}
