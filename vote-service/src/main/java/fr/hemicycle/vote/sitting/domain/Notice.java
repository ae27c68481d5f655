package fr.hemicycle.vote.sitting.domain;

import static fr.hemicycle.vote.sitting.domain.SittingRule.NOTICE_MUST_BE_LONG_ENOUGH;
import static fr.hemicycle.vote.sitting.domain.SittingRule.SITTING_MUST_NOT_PRECEDE_ITS_CONVOCATION;
import static fr.hemicycle.vote.sitting.domain.SittingRule.URGENCY_MUST_BE_PROVIDED_FOR_BY_THE_LAW;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.body.domain.InternalRules;
import fr.hemicycle.vote.rulebook.domain.Rulebook;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How early the members were called together and had the reports.
 *
 * @param convokedOn {@code null} where the record does not say, as for many old acts: then nothing is judged
 * @param hour the one for which they were called, by the clock on the assembly's wall; {@code null} where the record does not say
 * @param urgent whether the president claims an urgency, which the body must approve before it votes
 */
public record Notice(
        @Nullable LocalDate convokedOn, @Nullable LocalTime hour, boolean urgent) {

    public static final Notice UNKNOWN = new Notice(null, false);

    public Notice(@Nullable LocalDate convokedOn, boolean urgent) {
        this(convokedOn, null, urgent);
    }

    private static final String INTERNAL_RULES = "internal rules of the body (CGCT L3121-8)";

    /** Every broken rule, in order of precedence. */
    List<Reason> broken(LocalDate heldOn, InternalRules rules, Rulebook law) {
        List<Reason> reasons = new ArrayList<>();
        Rulebook.NoticeClause legal = law.notice();
        if (urgent && legal == null) {
            reasons.add(URGENCY_MUST_BE_PROVIDED_FOR_BY_THE_LAW.with("kind", law.kind()));
        }
        if (convokedOn == null) {
            return reasons;
        }
        if (heldOn.isBefore(convokedOn)) {
            reasons.add(SITTING_MUST_NOT_PRECEDE_ITS_CONVOCATION.with("convokedOn", convokedOn, "heldOn", heldOn));
        }
        int daysByLaw = legal == null ? 0 : urgent ? legal.clearDaysInUrgency() + 1 : legal.days();
        int daysByRules = urgent || rules.noticeDays() == null ? 0 : rules.noticeDays();
        int days = Math.max(daysByLaw, daysByRules);
        if (convokedOn.plusDays(days).isAfter(heldOn)) {
            reasons.add(NOTICE_MUST_BE_LONG_ENOUGH.withSource(
                    legal == null || daysByRules > daysByLaw ? INTERNAL_RULES : legal.source(),
                    "convokedOn",
                    convokedOn,
                    "days",
                    days,
                    "earliest",
                    convokedOn.plusDays(days),
                    "heldOn",
                    heldOn));
        }
        return reasons;
    }
}
