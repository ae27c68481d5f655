package fr.hemicycle.basin.plan.domain;

import static fr.hemicycle.basin.plan.domain.Audience.APPRENTICE;
import static fr.hemicycle.basin.plan.domain.Audience.DISABLED;
import static fr.hemicycle.basin.plan.domain.Audience.FAR_FROM_EMPLOYMENT;
import static fr.hemicycle.basin.plan.domain.Audience.JOB_SEEKER;
import static fr.hemicycle.basin.plan.domain.Audience.REDUCED_MOBILITY;
import static fr.hemicycle.basin.plan.domain.Audience.VULNERABLE;
import static fr.hemicycle.basin.plan.domain.Provision.EMPLOYMENT_SERVICE;
import static fr.hemicycle.basin.plan.domain.Provision.INDIVIDUAL_ADVICE;
import static fr.hemicycle.basin.plan.domain.Provision.INDIVIDUAL_SUPPORT;

import java.util.List;
import java.util.stream.Stream;

/** What the law asks of a plan, point by point: code des transports L1215-3, in force since 1 December 2021. */
public enum LegalPoint {
    REGION_PILOTS("al. 2"),
    /** Each of them: « le ou les départements concernés ». */
    EVERY_DEPARTMENT_PILOTS("al. 2"),
    BODIES_FOR_THE_VULNERABLE_ASSOCIATED("al. 3"),
    BODIES_FOR_THE_DISABLED_ASSOCIATED("al. 3"),
    BODIES_FOR_REDUCED_MOBILITY_ASSOCIATED("al. 3"),
    THE_VULNERABLE_ADVISED("al. 4"),
    THE_VULNERABLE_SUPPORTED("al. 4"),
    THE_DISABLED_ADVISED("al. 4"),
    THE_DISABLED_SUPPORTED("al. 4"),
    REDUCED_MOBILITY_ADVISED("al. 4"),
    REDUCED_MOBILITY_SUPPORTED("al. 4"),
    JOB_SEEKERS_SERVED("al. 4"),
    THOSE_FAR_FROM_EMPLOYMENT_SERVED("al. 4"),
    APPRENTICES_SERVED("al. 4");

    private final String paragraph;

    LegalPoint(String paragraph) {
        this.paragraph = paragraph;
    }

    public String source() {
        return "Code des transports L1215-3 " + paragraph;
    }

    public boolean isMet(PlanText text, BasinArea area) {
        return switch (this) {
            case REGION_PILOTS -> pilots(text, Signatory.Kind.REGION, area.region());
            case EVERY_DEPARTMENT_PILOTS ->
                area.departments().stream().allMatch(code -> pilots(text, Signatory.Kind.DEPARTMENT, code));
            case BODIES_FOR_THE_VULNERABLE_ASSOCIATED -> associates(text, VULNERABLE);
            case BODIES_FOR_THE_DISABLED_ASSOCIATED -> associates(text, DISABLED);
            case BODIES_FOR_REDUCED_MOBILITY_ASSOCIATED -> associates(text, REDUCED_MOBILITY);
            case THE_VULNERABLE_ADVISED -> gives(text, INDIVIDUAL_ADVICE, VULNERABLE);
            case THE_VULNERABLE_SUPPORTED -> gives(text, INDIVIDUAL_SUPPORT, VULNERABLE);
            case THE_DISABLED_ADVISED -> gives(text, INDIVIDUAL_ADVICE, DISABLED);
            case THE_DISABLED_SUPPORTED -> gives(text, INDIVIDUAL_SUPPORT, DISABLED);
            case REDUCED_MOBILITY_ADVISED -> gives(text, INDIVIDUAL_ADVICE, REDUCED_MOBILITY);
            case REDUCED_MOBILITY_SUPPORTED -> gives(text, INDIVIDUAL_SUPPORT, REDUCED_MOBILITY);
            case JOB_SEEKERS_SERVED -> gives(text, EMPLOYMENT_SERVICE, JOB_SEEKER);
            case THOSE_FAR_FROM_EMPLOYMENT_SERVED -> gives(text, EMPLOYMENT_SERVICE, FAR_FROM_EMPLOYMENT);
            case APPRENTICES_SERVED -> gives(text, EMPLOYMENT_SERVICE, APPRENTICE);
        };
    }

    public static List<LegalPoint> missing(PlanText text, BasinArea area) {
        return Stream.of(values()).filter(point -> !point.isMet(text, area)).toList();
    }

    private static boolean pilots(PlanText text, Signatory.Kind kind, String insee) {
        return text.signatories().stream().anyMatch(each -> each.pilots(kind, insee));
    }

    private static boolean associates(PlanText text, Audience audience) {
        return text.associatedBodies().stream()
                .anyMatch(body -> body.accompanies().contains(audience));
    }

    private static boolean gives(PlanText text, Provision provision, Audience audience) {
        return text.actions().stream().anyMatch(action -> action.gives(provision, audience));
    }
}
