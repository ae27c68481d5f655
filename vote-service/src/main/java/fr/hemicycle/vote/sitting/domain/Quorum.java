package fr.hemicycle.vote.sitting.domain;

import static fr.hemicycle.vote.sitting.domain.SittingRule.QUORUM_MUST_BE_REACHED;
import static fr.hemicycle.vote.sitting.domain.SittingRule.SECOND_CONVOCATION_MUST_NOT_NEED_A_QUORUM;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.rulebook.domain.CountedMembers;
import fr.hemicycle.vote.rulebook.domain.Rulebook;
import java.util.Set;
import java.util.UUID;

/**
 * Whether a body may deliberate, with the figures and the rule that say so.
 *
 * @param inOffice members with a vote, less those whom the law takes out for this item
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

    /**
     * @param outOfIt members who are not counted among those in office for this item, and so neither as present nor as
     *     represented
     */
    static Quorum of(Room room, Rulebook rulebook, boolean secondConvocation, Set<UUID> outOfIt) {
        CountedMembers base = secondConvocation
                ? CountedMembers.WHATEVER_THE_NUMBER
                : rulebook.quorum().base();
        int inOffice = room.rollCall().inOffice().size() - outOfIt.size();
        int present = (int) room.membersPresent().stream()
                .filter(member -> !outOfIt.contains(member))
                .count();
        int represented = (int) room.proxiesHeard().stream()
                .filter(proxy -> !outOfIt.contains(proxy.giverId()))
                .count();
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
