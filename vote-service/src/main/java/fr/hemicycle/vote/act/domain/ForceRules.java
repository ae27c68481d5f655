package fr.hemicycle.vote.act.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the law of a span of days asks before an act is in force (exécutoire).
 *
 * @param from first day of the acts that it governs, by the day of their decision
 * @param until last one, {@code null} while it is in force
 * @param provenance where the wording was read
 */
public record ForceRules(
        LocalDate from,
        @Nullable LocalDate until,
        KnownClause known,
        TransmissionClause transmission,
        PublicationClause publication,
        ReferralClause referral,
        WithdrawalClause withdrawal,
        String provenance) {

    /** « … dès qu'ils ont été portés à la connaissance des intéressés » : by notification or by publication. */
    public record KnownClause(String individualSource, String otherSource) {}

    /** « … et, pour les actes mentionnés à l'article L. 3131-2, dès leur transmission ». */
    public record TransmissionClause(String source) {}

    /** « … pendant une durée qui ne peut être inférieure à deux mois ». */
    public record PublicationClause(int monthsMin, String source) {}

    /** « … dans les deux mois suivant leur transmission ». */
    public record ReferralClause(int months, String source) {}

    /**
     * « … dans le délai de quatre mois suivant la prise de cette décision » (L242-1), « … suivant son édiction » (L243-3); the
     * grounds of L241-2, L242-2 2° and L242-4 know no limit.
     */
    public record WithdrawalClause(int months, String source) {}

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** The conditions of force of an act, in the order in which they are usually met. */
    List<Condition> conditions(
            Reach reach, boolean transmissible, @Nullable LocalDate transmittedOn, @Nullable LocalDate knownOn) {
        Condition made = reach == Reach.INDIVIDUAL
                ? new Condition(Condition.ConditionKind.NOTIFIED, known.individualSource(), knownOn)
                : new Condition(Condition.ConditionKind.PUBLISHED, known.otherSource(), knownOn);
        return transmissible
                ? List.of(
                        new Condition(Condition.ConditionKind.TRANSMITTED, transmission.source(), transmittedOn), made)
                : List.of(made);
    }
}
