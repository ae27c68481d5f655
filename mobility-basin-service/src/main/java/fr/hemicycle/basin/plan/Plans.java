package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.PlanRows.Kept;
import fr.hemicycle.basin.plan.domain.BasinArea;
import fr.hemicycle.basin.plan.domain.BodyDecision;
import fr.hemicycle.basin.plan.domain.BodyDecisions;
import fr.hemicycle.basin.plan.domain.Fault;
import fr.hemicycle.basin.plan.domain.Period;
import fr.hemicycle.basin.plan.domain.Plan;
import fr.hemicycle.basin.plan.domain.PlanBody;
import fr.hemicycle.basin.plan.domain.PlanFact;
import fr.hemicycle.basin.plan.domain.PlanLife;
import fr.hemicycle.basin.plan.domain.PlanOpening;
import fr.hemicycle.basin.plan.domain.PlanRule;
import fr.hemicycle.basin.plan.domain.PlanText;
import fr.hemicycle.basin.plan.domain.Signatory;
import fr.hemicycle.basin.plan.domain.TextCheck;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.ProblemException.Broken;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.version.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes plans and records what happens to them, each behind the lock of its row. */
@ApplicationScoped
class Plans {

    /** Legal days are those of France, whatever the machine's own. */
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final PlanRows rows;
    private final PlanContents contents;
    private final KnownAreas areas;
    private final BodyDecisions decisions;
    private final PlanMessages messages;
    private final Clock clock;

    Plans(
            PlanRows rows,
            PlanContents contents,
            KnownAreas areas,
            BodyDecisions decisions,
            PlanMessages messages,
            Clock clock) {
        this.rows = rows;
        this.contents = contents;
        this.areas = areas;
        this.decisions = decisions;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Kept open(String collectivity, UUID basin, String name, Period period, PlanText text, String by) {
        rows.queueFor(collectivity, basin);
        Optional<BasinArea> area = areas.withPerimeter(collectivity, basin);
        List<Fault> faults = new ArrayList<>(PlanOpening.faults(period));
        area.ifPresent(known -> TextCheck.of(text, known)
                .forEach(fault -> faults.add(new Fault("/text" + fault.pointer(), fault.reason()))));
        accept(faults);
        refuse(PlanOpening.objections(basin, area, period, rows.taken(collectivity, basin)));
        PlanRow row = PlanRow.of(Ids.next(), collectivity, basin, name, period);
        rows.persistAndFlush(row);
        rows.take(row);
        write(row, 1, text, by);
        rows.flush();
        return rows.kept(row);
    }

    /** Replaces the text of a draft. */
    @Transactional(Transactional.TxType.MANDATORY)
    VersionRow redraft(String collectivity, UUID id, int number, @Nullable String ifMatch, PlanText text, String by) {
        Kept kept = rows.lockOwn(collectivity, id).orElseThrow(ProblemException::notFound);
        VersionRow version = rows.version(kept.row(), number).orElseThrow(ProblemException::notFound);
        Versions.mustMatch(ifMatch, version.version());
        check(text, kept);
        refuse(life(kept).objectionsToRedraft(number));
        version.write(contents.write(text), by, clock.instant());
        rows.flush();
        return version;
    }

    /** Begins the next version. */
    @Transactional(Transactional.TxType.MANDATORY)
    VersionRow revise(String collectivity, UUID id, PlanText text, String by) {
        Kept kept = rows.lockOwn(collectivity, id).orElseThrow(ProblemException::notFound);
        check(text, kept);
        refuse(life(kept).objectionsToRevision());
        VersionRow version = write(kept.row(), kept.plan().latest().number() + 1, text, by);
        rows.flush();
        return version;
    }

    private VersionRow write(PlanRow row, int number, PlanText text, String by) {
        VersionRow version = VersionRow.of(Ids.next(), row, number).write(contents.write(text), by, clock.instant());
        rows.getEntityManager().persist(version);
        return version;
    }

    /** What a body of the basin has said, as the one who keeps the plan declares it: of a body that is not on record. */
    @Transactional(Transactional.TxType.MANDATORY)
    Kept say(String collectivity, UUID id, PlanFact.Said declared, String by) {
        Kept before = rows.lockOwn(collectivity, id).orElseThrow(ProblemException::notFound);
        boolean onRecord = decisions.isOnRecord(collectivity, before.row().basinId(), declared.body(), declared.on());
        refuse(life(before).objectionsToDeclaration(declared, onRecord, collectivity, today()));
        return keep(before, declared, by);
    }

    /** Takes what a body decided at a meeting for a step of the plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    Kept follow(String collectivity, UUID id, UUID decisionId, String by) {
        Kept before = rows.lockOwn(collectivity, id).orElseThrow(ProblemException::notFound);
        BodyDecision decision = decisions
                .find(collectivity, decisionId)
                .orElseThrow(() -> ProblemException.invalid(
                        "/decisionId", PlanRule.BODY_DECISION_MUST_EXIST.with("decision", decisionId)));
        Optional<PlanFact.Said> step = decision.step(id);
        String text = step.flatMap(said -> rows.version(before.row(), said.version()))
                .map(VersionRow::sha256)
                .orElse("");
        refuse(life(before).objections(decision, id, text, collectivity, today()));
        return keep(before, step.orElseThrow(), by);
    }

    /** What else the one who keeps the plan tells of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    Kept record(String collectivity, UUID id, PlanFact fact, String by) {
        return record(rows.lockOwn(collectivity, id).orElseThrow(ProblemException::notFound), fact, collectivity, by);
    }

    /** What a signatory tells of itself. */
    @Transactional(Transactional.TxType.MANDATORY)
    Kept declare(String collectivity, UUID id, PlanFact fact, String by) {
        return record(
                rows.lockVisible(collectivity, id).orElseThrow(ProblemException::notFound), fact, collectivity, by);
    }

    private Kept record(Kept before, PlanFact fact, String actor, String by) {
        refuse(objections(before, fact, actor));
        return keep(before, fact, by);
    }

    List<Reason> objections(Kept kept, PlanFact fact, String actor) {
        return life(kept).objections(fact, actor, today());
    }

    /** Writes a fact of a locked plan, and tells of what it changed. */
    Kept keep(Kept before, PlanFact fact, String toldBy) {
        PlanRow row = before.row();
        Plan after = before.plan().with(fact);
        Instant now = clock.instant();
        rows.getEntityManager().persist(FactRow.of(Ids.next(), row, fact, toldBy, now));
        if (fact instanceof PlanFact.Said said && said.body() == PlanBody.TECHNICAL_COMMITTEE) {
            rows.version(row, said.version()).orElseThrow().propose();
            after.version(said.version()).orElseThrow().text().signatories().stream()
                    .filter(Signatory::hasAnAssembly)
                    .forEach(each -> rows.show(row, each.key()));
        }
        if (fact instanceof PlanFact.Ended) {
            rows.giveBackAfter(row, after.lastDay().getYear());
        }
        messages.changed(row, before.plan(), after, fact, now);
        return new Kept(row, after);
    }

    PlanLife life(Kept kept) {
        return new PlanLife(
                kept.plan(),
                areas.outline(kept.row().collectivity(), kept.row().basinId()).orElseThrow());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FRANCE);
    }

    private void check(PlanText text, Kept kept) {
        accept(TextCheck.of(
                text,
                areas.withPerimeter(kept.row().collectivity(), kept.row().basinId())
                        .orElseThrow()));
    }

    private static void accept(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults.stream()
                    .map(fault -> new Broken(fault.reason(), fault.pointer()))
                    .toList());
        }
    }

    static void refuse(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw ProblemException.refused(reasons);
        }
    }

    @Produces
    RuleCatalogue planRules() {
        return RuleCatalogue.of(PlanRule.values());
    }
}
