package fr.hemicycle.funding.operation.domain;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long an authorisation lives by the collectivity's own rules. The law knows no such term (CGCT L3312-4 II: valid without
 * limit of duration until it is annulled).
 *
 * @param holdsFrom the day from which the rule holds, whenever the authorisation was voted
 * @param yearsToCommit years from the vote during which commitments are allowed; {@code null} without such a term
 * @param yearsIdle years without a commitment after which it lapses; {@code null} without such a term
 * @param toYearEnd whether a term runs to the end of its last year
 * @param refusesAfter whether nothing more is reserved and committed afterwards; else its lapse is only proposed
 * @param provenance where the rule stands, such as an article of the règlement budgétaire et financier
 */
public record LifeRule(
        LocalDate holdsFrom,
        @Nullable Integer yearsToCommit,
        @Nullable Integer yearsIdle,
        boolean toYearEnd,
        boolean refusesAfter,
        String provenance) {

    /** @param committedOn the day of the last commitment; {@code null} when there was none */
    public record Life(LocalDate votedOn, @Nullable LocalDate committedOn) {}

    /** The last day of the authorisation; empty when the rule has no term. */
    public Optional<LocalDate> endsOn(Life life) {
        LocalDate committedOn = life.committedOn();
        LocalDate lastUsedOn =
                committedOn != null && committedOn.isAfter(life.votedOn()) ? committedOn : life.votedOn();
        return Stream.of(term(life.votedOn(), yearsToCommit), term(lastUsedOn, yearsIdle))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private Optional<LocalDate> term(LocalDate from, @Nullable Integer years) {
        if (years == null) {
            return Optional.empty();
        }
        LocalDate day = from.plusYears(years);
        return Optional.of(toYearEnd ? LocalDate.of(day.getYear(), Month.DECEMBER, 31) : day);
    }
}
