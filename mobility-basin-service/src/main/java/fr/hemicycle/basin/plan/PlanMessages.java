package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.domain.ActionProgress;
import fr.hemicycle.basin.plan.domain.ActionState;
import fr.hemicycle.basin.plan.domain.Measure;
import fr.hemicycle.basin.plan.domain.Plan;
import fr.hemicycle.basin.plan.domain.PlanBody;
import fr.hemicycle.basin.plan.domain.PlanFact;
import fr.hemicycle.basin.plan.domain.PlanVersion;
import fr.hemicycle.basin.plan.domain.Signatory;
import fr.hemicycle.platform.outbox.Event;
import fr.hemicycle.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what a fact has changed, on plans.v1. */
@ApplicationScoped
class PlanMessages {

    private static final String TOPIC = "plans.v1";

    private final Outbox outbox;
    private final KnownAreas areas;
    private final PlanRows rows;

    PlanMessages(Outbox outbox, KnownAreas areas, PlanRows rows) {
        this.outbox = outbox;
        this.areas = areas;
        this.rows = rows;
    }

    record BasinV1(UUID id, String name) {}

    /** @param siren absent for the State */
    record SignatoryV1(
            Signatory.Kind kind, String name, @Nullable String siren) {}

    /** Contracts PlanProposed.v1, PlanDecided.v1, PlanApproved.v1: {@code on} is the day of the step. */
    record PlanStepV1(
            UUID planId,
            String name,
            BasinV1 basin,
            int firstYear,
            int lastYear,
            int version,
            String textSha256,
            List<SignatoryV1> signatories,
            LocalDate on) {}

    /** Contracts PlanInForce.v1 and PlanRevised.v1. */
    record PlanInForceV1(
            UUID planId,
            String name,
            BasinV1 basin,
            int firstYear,
            int lastYear,
            int version,
            String textSha256,
            List<SignatoryV1> signatories,
            LocalDate inForceOn,
            LocalDate until) {}

    enum Cause {
        /** Décidée par ceux qui l'ont signé. */
        DECIDED,
        /** An approval is gone: it is as if the version had never been in force. */
        APPROVAL_WITHDRAWN,
        /** An act that approved was suspended, repealed or annulled in part: from that day on. */
        APPROVAL_WITHOUT_EFFECT
    }

    /** Contract PlanEnded.v1. */
    record PlanEndedV1(
            UUID planId,
            String name,
            BasinV1 basin,
            int firstYear,
            int lastYear,
            int version,
            List<SignatoryV1> signatories,
            LocalDate endedOn,
            Cause cause,
            String reason) {}

    /** Contract ActionProgressed.v1. */
    record ActionProgressedV1(
            UUID planId,
            String name,
            BasinV1 basin,
            String action,
            String title,
            ActionState state,
            LocalDate on,
            String note) {}

    /** Contract IndicatorMeasured.v1. */
    record IndicatorMeasuredV1(
            UUID planId,
            String name,
            BasinV1 basin,
            String action,
            String title,
            String indicator,
            String value,
            LocalDate on,
            String source) {}

    /** Contract PlanReviewed.v1. */
    record PlanReviewedV1(
            UUID planId, String name, BasinV1 basin, int year, LocalDate on, String findings, String document) {}

    /** Of an action that is in a draft only, nobody else hears. */
    void progressed(PlanRow row, Plan plan, ActionProgress told, Instant at) {
        plan.proposedSheet(told.action())
                .ifPresent(sheet -> tell(
                        row,
                        "ActionProgressed",
                        new ActionProgressedV1(
                                row.id(),
                                row.name(),
                                basin(row),
                                told.action(),
                                sheet.title(),
                                told.state(),
                                told.on(),
                                told.note()),
                        at));
    }

    /** Of an action that is in a draft only, nobody else hears. */
    void measured(PlanRow row, Plan plan, Measure measure, Instant at) {
        plan.proposedSheet(measure.action())
                .ifPresent(sheet -> tell(
                        row,
                        "IndicatorMeasured",
                        new IndicatorMeasuredV1(
                                row.id(),
                                row.name(),
                                basin(row),
                                measure.action(),
                                sheet.title(),
                                measure.indicator(),
                                measure.value().toPlainString(),
                                measure.on(),
                                measure.source()),
                        at));
    }

    /** @param fact that led from one to the other */
    void changed(PlanRow row, Plan before, Plan after, PlanFact fact, Instant at) {
        for (PlanVersion version : after.versions()) {
            int number = version.number();
            if (fact instanceof PlanFact.Said said && said.version() == number) {
                if (said.body() == PlanBody.TECHNICAL_COMMITTEE) {
                    tell(row, "PlanProposed", step(row, version, said.on()), at);
                }
                if (said.body() == PlanBody.STEERING_COMMITTEE) {
                    tell(row, "PlanDecided", step(row, version, said.on()), at);
                }
            }
            if (!before.isApproved(number) && after.isApproved(number)) {
                tell(row, "PlanApproved", step(row, version, fact.on()), at);
            }
            Optional<LocalDate> from = after.inForceSince(number);
            Optional<LocalDate> fromBefore = before.inForceSince(number);
            if (from.isPresent() && !from.equals(fromBefore)) {
                boolean first = before.versions().stream()
                        .noneMatch(each -> each.number() < number && before.isConcluded(each.number()));
                tell(row, first ? "PlanInForce" : "PlanRevised", inForce(row, after, version, from.get()), at);
            }
            if (from.isEmpty() && fromBefore.isPresent()) {
                tell(row, "PlanEnded", undone(row, version, fact), at);
            }
        }
        if (fact instanceof PlanFact.Reviewed review) {
            tell(
                    row,
                    "PlanReviewed",
                    new PlanReviewedV1(
                            row.id(),
                            row.name(),
                            basin(row),
                            review.year(),
                            review.on(),
                            review.findings(),
                            review.document()),
                    at);
        }
        if (fact instanceof PlanFact.Ended end) {
            PlanVersion version =
                    after.inForce(end.on().minusDays(1)).flatMap(after::version).orElse(after.latest());
            tell(row, "PlanEnded", ended(row, version, end.on(), Cause.DECIDED, end.reason()), at);
        }
    }

    private PlanEndedV1 undone(PlanRow row, PlanVersion version, PlanFact fact) {
        return switch (fact) {
            case PlanFact.ApprovalWithdrawn gone ->
                ended(row, version, gone.on(), Cause.APPROVAL_WITHDRAWN, gone.reason());
            case PlanFact.ActChanged act ->
                ended(row, version, act.on(), Cause.APPROVAL_WITHOUT_EFFECT, reason(act.change()));
            case PlanFact.Said _, PlanFact.Approved _, PlanFact.Signed _, PlanFact.Reviewed _, PlanFact.Ended _ ->
                throw new IllegalStateException("%s takes nothing out of force".formatted(fact));
        };
    }

    private static String reason(PlanFact.ActChanged.Change change) {
        return switch (change) {
            case SUSPENDED -> "suspension";
            case ANNULLED_IN_PART -> "annulation partielle";
            case REPEALED -> "abrogation";
            case IN_FORCE -> "-";
        };
    }

    private void tell(PlanRow row, String type, Record data, Instant at) {
        outbox.append(new Event(TOPIC, "fr.hemicycle.basin." + type + ".v1", row.collectivity(), row.id(), at, data));
    }

    private PlanStepV1 step(PlanRow row, PlanVersion version, LocalDate on) {
        return new PlanStepV1(
                row.id(),
                row.name(),
                basin(row),
                row.period().firstYear(),
                row.period().lastYear(),
                version.number(),
                sha256(row, version),
                signatories(version),
                on);
    }

    private PlanInForceV1 inForce(PlanRow row, Plan plan, PlanVersion version, LocalDate from) {
        return new PlanInForceV1(
                row.id(),
                row.name(),
                basin(row),
                row.period().firstYear(),
                row.period().lastYear(),
                version.number(),
                sha256(row, version),
                signatories(version),
                from,
                plan.lastDay());
    }

    private PlanEndedV1 ended(PlanRow row, PlanVersion version, LocalDate on, Cause cause, String reason) {
        return new PlanEndedV1(
                row.id(),
                row.name(),
                basin(row),
                row.period().firstYear(),
                row.period().lastYear(),
                version.number(),
                signatories(version),
                on,
                cause,
                reason);
    }

    private BasinV1 basin(PlanRow row) {
        return new BasinV1(
                row.basinId(),
                areas.outline(row.collectivity(), row.basinId()).orElseThrow().name());
    }

    private String sha256(PlanRow row, PlanVersion version) {
        return rows.version(row, version.number()).orElseThrow().sha256();
    }

    private static List<SignatoryV1> signatories(PlanVersion version) {
        return version.text().signatories().stream()
                .map(each -> new SignatoryV1(each.kind(), each.name(), each.siren()))
                .toList();
    }
}
