package fr.hemicycle.basin.plan;

import static java.util.Objects.requireNonNull;

import fr.hemicycle.basin.plan.domain.PlanBody;
import fr.hemicycle.basin.plan.domain.PlanFact;
import fr.hemicycle.basin.plan.domain.PlanFact.ActChanged;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What happened to a plan, and who told it. */
@Entity(name = "PlanFactRow")
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "plan_fact")
class FactRow {

    enum Kind {
        SAID,
        APPROVED,
        APPROVAL_WITHDRAWN,
        ACT_CHANGED,
        SIGNED,
        REVIEWED,
        ENDED
    }

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "plan_id")
    private UUID planId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "plan_version")
    private @Nullable Integer planVersion;

    @Enumerated(EnumType.STRING)
    private @Nullable PlanBody body;

    private @Nullable String signatory;
    private @Nullable String reference;
    private @Nullable String document;
    private @Nullable String words;
    private @Nullable String person;
    private @Nullable String quality;
    private @Nullable Integer year;

    @Column(name = "deliberation_id")
    private @Nullable UUID deliberationId;

    @Enumerated(EnumType.STRING)
    private ActChanged.@Nullable Change change;

    @Column(name = "act_order")
    private @Nullable Long order;

    @Column(name = "decision_id")
    private @Nullable UUID decisionId;

    @Column(name = "happened_on")
    private LocalDate on;

    @Column(name = "told_by")
    private String toldBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    static FactRow of(UUID id, PlanRow plan, PlanFact fact, String toldBy, Instant at) {
        FactRow row = new FactRow();
        row.id = id;
        row.collectivity = plan.collectivity();
        row.planId = plan.id();
        row.on = fact.on();
        row.toldBy = toldBy;
        row.recordedAt = at;
        switch (fact) {
            case PlanFact.Said said -> {
                row.kind = Kind.SAID;
                row.body = said.body();
                row.planVersion = said.version();
                row.reference = said.reference();
                row.document = said.document();
                row.words = said.words();
                row.decisionId = said.decisionId();
            }
            case PlanFact.Approved approved -> {
                row.kind = Kind.APPROVED;
                row.signatory = approved.signatory();
                row.planVersion = approved.version();
                row.reference = approved.reference();
                row.deliberationId = approved.deliberationId();
            }
            case PlanFact.ApprovalWithdrawn withdrawn -> {
                row.kind = Kind.APPROVAL_WITHDRAWN;
                row.signatory = withdrawn.signatory();
                row.reference = withdrawn.reference();
                row.words = withdrawn.reason();
            }
            case ActChanged changed -> {
                row.kind = Kind.ACT_CHANGED;
                row.signatory = changed.signatory();
                row.reference = changed.reference();
                row.change = changed.change();
                row.order = changed.order();
            }
            case PlanFact.Signed signed -> {
                row.kind = Kind.SIGNED;
                row.signatory = signed.signatory();
                row.planVersion = signed.version();
                row.person = signed.person();
                row.quality = signed.quality();
            }
            case PlanFact.Reviewed reviewed -> {
                row.kind = Kind.REVIEWED;
                row.year = reviewed.year();
                row.words = reviewed.findings();
                row.document = reviewed.document();
            }
            case PlanFact.Ended ended -> {
                row.kind = Kind.ENDED;
                row.words = ended.reason();
            }
        }
        return row;
    }

    PlanFact toFact() {
        return switch (kind) {
            case SAID ->
                new PlanFact.Said(
                        requireNonNull(body),
                        requireNonNull(planVersion),
                        on,
                        requireNonNull(reference),
                        requireNonNull(document),
                        words,
                        decisionId);
            case APPROVED ->
                new PlanFact.Approved(
                        requireNonNull(signatory),
                        requireNonNull(planVersion),
                        requireNonNull(reference),
                        on,
                        deliberationId);
            case APPROVAL_WITHDRAWN ->
                new PlanFact.ApprovalWithdrawn(
                        requireNonNull(signatory), requireNonNull(reference), on, requireNonNull(words));
            case ACT_CHANGED ->
                new ActChanged(
                        requireNonNull(signatory),
                        requireNonNull(reference),
                        requireNonNull(change),
                        on,
                        requireNonNull(order));
            case SIGNED ->
                new PlanFact.Signed(
                        requireNonNull(signatory),
                        requireNonNull(planVersion),
                        requireNonNull(person),
                        requireNonNull(quality),
                        on);
            case REVIEWED ->
                new PlanFact.Reviewed(requireNonNull(year), on, requireNonNull(words), requireNonNull(document));
            case ENDED -> new PlanFact.Ended(on, requireNonNull(words));
        };
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    FactView toView() {
        return new FactView(
                id,
                kind,
                planVersion,
                body,
                signatory,
                reference,
                document,
                words,
                person,
                quality,
                year,
                deliberationId,
                decisionId,
                change,
                on,
                toldBy,
                recordedAt);
    }
}
