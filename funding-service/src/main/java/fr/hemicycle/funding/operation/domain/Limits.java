package fr.hemicycle.funding.operation.domain;

import fr.hemicycle.funding.operation.domain.LifeRule.Life;
import fr.hemicycle.funding.operation.domain.Threshold.Level;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the collectivity has set itself on an operation, beyond the law. Where nothing is set, nothing is limited.
 *
 * @param thresholds in the order in which they were set
 * @param lifeRules in the order in which they were set
 * @param life of the operation's authorisation; {@code null} where no rule asks for it
 */
public record Limits(
        List<ThresholdSet> thresholds,
        List<LifeRule> lifeRules,
        @Nullable Life life) {

    public static final Limits NONE = new Limits(List.of(), List.of(), null);

    public Limits {
        thresholds = List.copyOf(thresholds);
        lifeRules = List.copyOf(lifeRules);
    }

    /** All thresholds that hold from a day on, instead of those before. */
    public record ThresholdSet(LocalDate holdsFrom, List<Threshold> thresholds) {

        public ThresholdSet {
            thresholds = List.copyOf(thresholds);
        }
    }

    public List<Threshold> thresholdsOn(LocalDate day) {
        return inForce(thresholds, ThresholdSet::holdsFrom, day)
                .map(ThresholdSet::thresholds)
                .orElse(List.of());
    }

    public Optional<LifeRule> lifeRuleOn(LocalDate day) {
        return inForce(lifeRules, LifeRule::holdsFrom, day);
    }

    /** The last day of the authorisation, by the rule of that day. */
    public Optional<LocalDate> endsOn(LocalDate day) {
        return life == null ? Optional.empty() : lifeRuleOn(day).flatMap(rule -> rule.endsOn(life));
    }

    public List<CrossedThreshold> crossed(Balance balance, LocalDate day) {
        return thresholdsOn(day).stream()
                .filter(threshold -> threshold.isCrossedBy(balance))
                .map(threshold -> CrossedThreshold.of(threshold, balance))
                .toList();
    }

    /** For an answer that leaves out what is not there. */
    public @Nullable List<CrossedThreshold> crossedOrNull(Balance balance, LocalDate day) {
        List<CrossedThreshold> crossed = crossed(balance, day);
        return crossed.isEmpty() ? null : crossed;
    }

    /**
     * Why nothing may be reserved or committed so that the balance becomes this; empty when it may. What was reserved before a
     * threshold was set may still be committed, since nothing more is used then.
     */
    public Optional<Reason> objection(String operationCode, Balance before, Balance after, LocalDate on) {
        Optional<LocalDate> ended = lifeRuleOn(on)
                .filter(LifeRule::refusesAfter)
                .flatMap(rule -> endsOn(on))
                .filter(on::isAfter);
        if (ended.isPresent()) {
            return Optional.of(OperationRule.AUTHORISATION_LIFE_MUST_NOT_HAVE_ENDED.with(
                    "operationCode", operationCode, "endedOn", ended.get(), "on", on));
        }
        if (after.used().compareTo(before.used()) <= 0) {
            return Optional.empty();
        }
        return thresholdsOn(on).stream()
                .filter(threshold -> threshold.level() == Level.BLOCK && threshold.isCrossedBy(after))
                .findFirst()
                .map(threshold -> OperationRule.USE_MUST_STAY_WITHIN_THE_BLOCKING_THRESHOLD.with(
                        "operationCode",
                        operationCode,
                        "limit",
                        threshold.limit(after.authorised()),
                        "used",
                        after.used()));
    }

    /** Of those that hold on that day the one that holds since last; of those of one day the last that was set. */
    private static <T> Optional<T> inForce(List<T> all, Function<T, LocalDate> holdsFrom, LocalDate day) {
        return all.stream()
                .filter(each -> !holdsFrom.apply(each).isAfter(day))
                .reduce((one, later) -> holdsFrom.apply(later).isBefore(holdsFrom.apply(one)) ? one : later);
    }
}
