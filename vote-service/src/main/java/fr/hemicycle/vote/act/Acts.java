package fr.hemicycle.vote.act;

import static fr.hemicycle.vote.act.domain.ActRule.UNDOING_DELIBERATION_MUST_BE_ADOPTED_LATER;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.act.domain.Act;
import fr.hemicycle.vote.act.domain.ActDecision;
import fr.hemicycle.vote.act.domain.ActFact;
import fr.hemicycle.vote.act.domain.ActFacts;
import fr.hemicycle.vote.act.domain.ActRegister;
import fr.hemicycle.vote.act.domain.ForceRulebook;
import fr.hemicycle.vote.act.domain.Step;
import fr.hemicycle.vote.deliberation.domain.Deliberation;
import fr.hemicycle.vote.deliberation.domain.DeliberationRecord;
import fr.hemicycle.vote.deliberation.domain.DeliberationRegister;
import fr.hemicycle.vote.deliberation.domain.DeliberationState;
import fr.hemicycle.vote.sitting.domain.SittingRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the steps of acts, each with the event that it makes, in the transaction of the caller. */
@ApplicationScoped
class Acts implements ActRegister {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final DeliberationRegister deliberations;
    private final SittingRegister sittings;
    private final ActRows rows;
    private final ActStepRows steps;
    private final ActMessages messages;

    Acts(
            DeliberationRegister deliberations,
            SittingRegister sittings,
            ActRows rows,
            ActStepRows steps,
            ActMessages messages) {
        this.deliberations = deliberations;
        this.sittings = sittings;
        this.rows = rows;
        this.steps = steps;
        this.messages = messages;
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, PARIS);
    }

    /** The act behind the lock of its deliberation: of two steps at once, one waits and finds the other. */
    ActDecision hold(String collectivity, UUID deliberationId) {
        return open(
                collectivity, deliberations.hold(collectivity, deliberationId).orElseThrow(ProblemException::notFound));
    }

    /** The same, without a lock. */
    ActDecision look(String collectivity, UUID deliberationId) {
        return open(
                collectivity, deliberations.find(collectivity, deliberationId).orElseThrow(ProblemException::notFound));
    }

    private ActDecision open(String collectivity, DeliberationRecord record) {
        Deliberation deliberation = record.deliberation();
        Optional<Act> known = known(collectivity, List.of(deliberation.id())).values().stream()
                .findFirst();
        return known.<ActDecision>map(ActDecision.Taken::new).orElseGet(() -> {
            LocalDate decidedOn = sittings.find(collectivity, deliberation.sittingId())
                    .orElseThrow()
                    .heldOn();
            return Act.open(deliberation, decidedOn, ForceRulebook.CGCT);
        });
    }

    /** Takes all steps or none. */
    ActDecision take(String collectivity, UUID deliberationId, List<Step> taken, Instant at) {
        ActDecision decision = hold(collectivity, deliberationId);
        for (Step step : taken) {
            if (decision instanceof ActDecision.Taken(Act act)) {
                decision = act.take(step, day(at));
            }
        }
        if (decision instanceof ActDecision.Taken(Act after)) {
            record(collectivity, after, taken.size(), at);
        }
        return decision;
    }

    /** Writes the last {@code count} steps, and tells what they changed. */
    private void record(String collectivity, Act after, int count, Instant at) {
        ActRow row = rows.one(collectivity, after.deliberationId()).orElseGet(() -> {
            ActRow opened = ActRow.of(collectivity, after);
            rows.persist(opened);
            return opened;
        });
        int size = after.steps().size();
        for (int position = size - count + 1; position <= size; position++) {
            Step step = after.steps().get(position - 1);
            steps.persist(ActStepRow.of(Ids.next(), collectivity, after.deliberationId(), position, step, at));
            Act then = row.toDomain(after.steps().subList(0, position));
            ActFact.between(row.toDomain(after.steps().subList(0, position - 1)), step, then)
                    .ifPresent(fact -> messages.tell(collectivity, then, fact, at));
        }
        row.apply(after);
    }

    /** Withdraws or repeals an act by another deliberation, whose day is the day of the step. */
    ActDecision undo(
            String collectivity,
            UUID deliberationId,
            Step.Undone.Manner manner,
            UUID byId,
            Step.Undone.@Nullable Ground ground,
            Instant at) {
        // The undone act first, always: its lock is the only one that is taken.
        hold(collectivity, deliberationId);
        Optional<Deliberation> by = deliberations.find(collectivity, byId).map(DeliberationRecord::deliberation);
        if (by.isEmpty() || by.get().state() != DeliberationState.ADOPTED) {
            String number = by.map(each -> each.text().number()).orElse(byId.toString());
            return new ActDecision.Refused(
                    List.of(UNDOING_DELIBERATION_MUST_BE_ADOPTED_LATER.with("number", number, "on", "—")));
        }
        LocalDate on =
                sittings.find(collectivity, by.get().sittingId()).orElseThrow().heldOn();
        return take(
                collectivity,
                deliberationId,
                List.of(new Step.Undone(on, manner, byId, by.get().text().number(), ground)),
                at);
    }

    /** An act without a step yet has no row to hang a document on. */
    void keep(String collectivity, Act act) {
        if (rows.one(collectivity, act.deliberationId()).isEmpty()) {
            rows.persistAndFlush(ActRow.of(collectivity, act));
        }
    }

    @Override
    public Optional<ActFacts> find(String collectivity, UUID deliberationId) {
        return Optional.ofNullable(find(collectivity, List.of(deliberationId)).get(deliberationId));
    }

    @Override
    public Map<UUID, ActFacts> find(String collectivity, List<UUID> deliberationIds) {
        Map<UUID, ActFacts> facts = new HashMap<>();
        known(collectivity, deliberationIds).forEach((id, act) -> facts.put(id, act.facts()));
        return facts;
    }

    /** Those that are open, by deliberation. */
    Map<UUID, Act> known(String collectivity, List<UUID> deliberationIds) {
        if (deliberationIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<ActStepRow>> taken = steps.of(collectivity, deliberationIds);
        Map<UUID, Act> acts = new HashMap<>();
        rows.list("collectivity = ?1 and deliberationId in ?2", collectivity, deliberationIds)
                .forEach(row -> acts.put(
                        row.deliberationId(),
                        row.toDomain(taken.getOrDefault(row.deliberationId(), List.of()).stream()
                                .map(ActStepRow::toDomain)
                                .toList())));
        return acts;
    }

    /** Reasons of a decision, none when it was taken. */
    static List<Reason> reasons(ActDecision decision) {
        return switch (decision) {
            case ActDecision.Taken taken -> List.of();
            case ActDecision.Refused refused -> refused.reasons();
        };
    }
}
