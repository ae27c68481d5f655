package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.PlanRows.Kept;
import fr.hemicycle.basin.plan.domain.ApprovalStanding;
import fr.hemicycle.basin.plan.domain.Plan;
import fr.hemicycle.basin.plan.domain.PlanBody;
import fr.hemicycle.basin.plan.domain.PlanLife;
import fr.hemicycle.basin.plan.domain.PlanStage;
import fr.hemicycle.basin.plan.domain.PlanVersion;
import fr.hemicycle.basin.plan.domain.Signatory;
import fr.hemicycle.platform.problem.Wording;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.version.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan and where it stands today. */
@Versioned
@Schema(name = "Plan")
record PlanView(
        UUID id,

        @Schema(description = "SIREN of the collectivity that keeps it", examples = "226200012")
        String keptBy,

        PlanBasinView basin,
        String name,
        int firstYear,
        int lastYear,
        PlanStage stage,

        @Schema(description = "The version in force today; absent when none is") @Nullable
        Integer versionInForce,

        @Schema(description = "Last day on which it can be in force")
        LocalDate until,

        @Schema(description = "Years in force that are over and were not reviewed [bilan annuel]")
        List<Integer> reviewsDue,

        List<VersionView> versions) {

    @Schema(name = "PlanBasin")
    record PlanBasinView(UUID id, String name) {}

    @Schema(name = "PlanVersionStanding")
    record VersionView(
            int number,
            PlanStage stage,
            @Nullable LocalDate proposedOn,
            @Nullable LocalDate consultedOn,
            @Nullable LocalDate decidedOn,

            @Schema(description = "First day in force, which may lie ahead; absent while not all have signed") @Nullable
            LocalDate inForceOn,

            List<SignatoryStanding> signatories,

            @Schema(description = "What it waits for before it is in force, in the order in which it comes")
            List<WhyView> missing) {}

    @Schema(name = "PlanSignatoryStanding")
    record SignatoryStanding(
            Signatory.Kind kind,
            String name,
            @Nullable String siren,
            boolean pilot,

            @Schema(description = "Day on which its assembly approved; absent while no act of it does") @Nullable
            LocalDate approvedOn,

            @Schema(description = "What that approval is worth today")
            ApprovalStanding approval,

            @Nullable LocalDate signedOn) {}

    @Schema(name = "PlanCondition")
    record WhyView(String code, String source, String sentence) {

        static WhyView of(Reason reason, Wording wording) {
            return new WhyView(reason.code(), reason.source(), wording.sentence(reason));
        }
    }

    /** @param drafts whether the reader may see versions that were not proposed yet */
    static PlanView of(Kept kept, PlanLife life, LocalDate today, boolean drafts, Wording wording) {
        Plan plan = kept.plan();
        return new PlanView(
                kept.row().id(),
                plan.owner(),
                new PlanBasinView(kept.row().basinId(), life.area().name()),
                kept.row().name(),
                plan.period().firstYear(),
                plan.period().lastYear(),
                plan.stage(today),
                plan.inForce(today).orElse(null),
                plan.lastDay(),
                plan.reviewsDue(today),
                plan.versions().stream()
                        .filter(version -> drafts || !plan.isDraft(version.number()))
                        .map(version -> version(life, version, today, wording))
                        .toList());
    }

    private static VersionView version(PlanLife life, PlanVersion version, LocalDate today, Wording wording) {
        Plan plan = life.plan();
        int number = version.number();
        return new VersionView(
                number,
                plan.stage(number, today),
                plan.saidOn(PlanBody.TECHNICAL_COMMITTEE, number).orElse(null),
                plan.saidOn(PlanBody.BASIN_COMMITTEE, number).orElse(null),
                plan.saidOn(PlanBody.STEERING_COMMITTEE, number).orElse(null),
                plan.inForceOn(number).orElse(null),
                version.text().signatories().stream()
                        .map(each -> new SignatoryStanding(
                                each.kind(),
                                each.name(),
                                each.siren(),
                                each.pilot(),
                                plan.approvedOn(each.key(), number).orElse(null),
                                plan.approval(each.key(), number, today),
                                plan.signedOn(each, number).orElse(null)))
                        .toList(),
                life.missing(number).stream()
                        .map(each -> WhyView.of(each, wording))
                        .toList());
    }
}
