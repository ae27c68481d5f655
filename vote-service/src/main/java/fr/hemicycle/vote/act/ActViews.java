package fr.hemicycle.vote.act;

import fr.hemicycle.platform.problem.Wording;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.act.domain.Act;
import fr.hemicycle.vote.act.domain.ActState;
import fr.hemicycle.vote.act.domain.ClassifiedSubject;
import fr.hemicycle.vote.act.domain.Condition;
import fr.hemicycle.vote.act.domain.Signatory;
import fr.hemicycle.vote.rulebook.domain.AppliedRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Acts as callers see them. */
@ApplicationScoped
class ActViews {

    private final ActStepRows steps;
    private final DocumentRows documents;
    private final AnnexRows annexes;
    private final Wording wording;

    ActViews(ActStepRows steps, DocumentRows documents, AnnexRows annexes, Wording wording) {
        this.steps = steps;
        this.documents = documents;
        this.annexes = annexes;
        this.wording = wording;
    }

    @Schema(name = "Act", description = "A deliberation after its vote, and what it is worth")
    record ActResponse(
            UUID deliberationId,
            String number,
            LocalDate decidedOn,
            ActState state,

            @Schema(
                    description =
                            "The day on which the last condition was met [caractère exécutoire]; absent while one is missing")
            @Nullable
            LocalDate inForceOn,

            @Schema(description = "What the law of the day of decision asks [CGCT L3131-1], and when it was met")
            List<ConditionView> conditions,

            @Schema(description = "Conditions that are not met yet")
            List<Condition.ConditionKind> missing,

            @Nullable SubjectView subject,

            @Schema(description = "SHA-256 of the signed file, absent until it is uploaded") @Nullable
            String documentSha256,

            @Schema(description = "Files that go with it, in the order of the package")
            List<AnnexView> annexes,

            @Schema(description = "All that is on record, in its order")
            List<StepView> steps,

            @Schema(description = "What the record notes and did not refuse")
            List<AppliedRule> warnings) {}

    @Schema(name = "AnnexOfAct")
    record AnnexView(
            UUID id,
            String title,

            @Schema(description = "Kind of piece of @CTES; absent for none that the prefecture lists apart") @Nullable
            String pieceCode,

            int bytes,
            String sha256) {}

    @Schema(name = "ConditionOfForce")
    record ConditionView(
            Condition.ConditionKind kind,
            String source,
            @Nullable LocalDate metOn) {}

    @Schema(name = "SubjectOfAct")
    record SubjectView(@Schema(examples = "7.6") String code, String field, String label, LocalDate classification) {

        static SubjectView of(ClassifiedSubject subject) {
            return new SubjectView(subject.code(), subject.field(), subject.label(), subject.version());
        }
    }

    @Schema(name = "ActStep")
    record StepView(
            ActStepRow.Kind kind,

            @Schema(description = "The day that counts in law")
            LocalDate on,

            Instant recordedAt,

            @Schema(description = "The rest, by name: signatory, address, court, reference …")
            Map<String, String> details) {}

    @Schema(name = "ActSummary")
    record ActSummary(
            UUID deliberationId,
            String number,
            LocalDate decidedOn,
            ActState state,
            @Nullable LocalDate inForceOn,
            List<Condition.ConditionKind> missing) {

        static ActSummary of(Act act) {
            return new ActSummary(
                    act.deliberationId(),
                    act.number(),
                    act.decidedOn(),
                    act.state(),
                    act.inForceOn().orElse(null),
                    lacking(act));
        }
    }

    @Schema(name = "PersonInOffice", description = "Whose name and capacity [qualité] the act shows")
    record PersonView(
            @NotBlank @Size(max = 200) String givenName,
            @NotBlank @Size(max = 200) String familyName,

            @NotBlank @Size(max = 300) @Schema(examples = "Président du Conseil départemental")
            String capacity) {

        Signatory toDomain(@Nullable String delegation) {
            return new Signatory(givenName, familyName, capacity, delegation);
        }
    }

    ActResponse of(String collectivity, Act act) {
        return new ActResponse(
                act.deliberationId(),
                act.number(),
                act.decidedOn(),
                act.state(),
                act.inForceOn().orElse(null),
                act.conditions().stream()
                        .map(each -> new ConditionView(each.kind(), each.source(), each.metOn()))
                        .toList(),
                lacking(act),
                act.subject().map(SubjectView::of).orElse(null),
                documents.sha256(collectivity, act.deliberationId()).orElse(null),
                annexes.views(collectivity, act.deliberationId()),
                steps
                        .of(collectivity, List.of(act.deliberationId()))
                        .getOrDefault(act.deliberationId(), List.of())
                        .stream()
                        .map(row -> new StepView(row.kind(), row.on(), row.recordedAt(), row.details()))
                        .toList(),
                act.warnings().stream().map(this::applied).toList());
    }

    private static List<Condition.ConditionKind> lacking(Act act) {
        return act.conditions().stream()
                .filter(each -> each.metOn() == null)
                .map(Condition::kind)
                .toList();
    }

    private AppliedRule applied(Reason reason) {
        return new AppliedRule(reason.code(), reason.source(), wording.sentence(reason));
    }
}
