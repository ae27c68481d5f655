package fr.hemicycle.funding.limit;

import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.funding.operation.domain.LifeRule;
import fr.hemicycle.funding.operation.domain.LifeRule.Life;
import fr.hemicycle.funding.operation.domain.LimitBook;
import fr.hemicycle.funding.operation.domain.Limits;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.funding.operation.domain.Threshold;
import fr.hemicycle.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The limits that were set, and the watch over those that warn. */
@ApplicationScoped
class RecordedLimits implements LimitBook {

    private final ThresholdSetRows thresholds;
    private final LifeRuleRows lifeRules;
    private final CrossingRows crossings;
    private final LimitMessages messages;
    private final EntityManager database;

    RecordedLimits(
            ThresholdSetRows thresholds,
            LifeRuleRows lifeRules,
            CrossingRows crossings,
            LimitMessages messages,
            EntityManager database) {
        this.thresholds = thresholds;
        this.lifeRules = lifeRules;
        this.crossings = crossings;
        this.messages = messages;
        this.database = database;
    }

    record Lived(
            UUID operationId, LocalDate votedOn, @Nullable LocalDate committedOn) {}

    @Override
    @Transactional
    public Map<UUID, Limits> of(String collectivity, Collection<UUID> operationIds) {
        if (operationIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Limits.ThresholdSet>> sets = thresholds.on(collectivity, operationIds).stream()
                .collect(Collectors.groupingBy(
                        ThresholdSetRow::operationId, Collectors.mapping(ThresholdSetRow::toSet, Collectors.toList())));
        List<LifeRule> rules =
                lifeRules.of(collectivity).stream().map(LifeRuleRow::toRule).toList();
        Map<UUID, Life> lives = rules.isEmpty() ? Map.of() : lives(collectivity, operationIds);
        Map<UUID, Limits> limits = new HashMap<>();
        for (UUID id : operationIds) {
            limits.put(id, new Limits(sets.getOrDefault(id, List.of()), rules, lives.get(id)));
        }
        return limits;
    }

    /** Voted with the first authorisation; used by the last vote that committed more, or by what an earlier system had used. */
    private Map<UUID, Life> lives(String collectivity, Collection<UUID> operationIds) {
        return database
                .createQuery("""
                        select m.operationId, min(case when m.kind = AUTHORISATION then m.effectiveOn end),
                          max(case when m.kind in (COMMITMENT, RAISE, OPENING) then m.effectiveOn end)
                        from MovementRow m where m.collectivity = :collectivity and m.operationId in :operations
                        group by m.operationId""", Lived.class)
                .setParameter("collectivity", collectivity)
                .setParameter("operations", operationIds)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Lived::operationId, each -> new Life(each.votedOn(), each.committedOn())));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void watch(String collectivity, Operation operation, Instant at) {
        Limits limits = of(collectivity, List.of(operation.id())).getOrDefault(operation.id(), Limits.NONE);
        Set<Threshold> open = crossings.open(operation.id());
        Set<Threshold> crossed = limits.thresholdsOn(LegalDay.of(at)).stream()
                .filter(each -> each.level() == Threshold.Level.WARN && each.isCrossedBy(operation.balance()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (Threshold each : open) {
            if (!crossed.contains(each)) {
                keep(collectivity, operation, each, false, at);
            }
        }
        for (Threshold each : crossed) {
            if (!open.contains(each)) {
                keep(collectivity, operation, each, true, at);
                messages.crossed(collectivity, operation, each, at);
            }
        }
    }

    private void keep(String collectivity, Operation operation, Threshold threshold, boolean crossed, Instant at) {
        crossings.persistAndFlush(CrossingRow.of(
                Ids.next(),
                collectivity,
                operation.id(),
                threshold,
                crossed,
                operation.balance().used(),
                at));
    }
}
