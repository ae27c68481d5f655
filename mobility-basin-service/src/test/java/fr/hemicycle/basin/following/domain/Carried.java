package fr.hemicycle.basin.following.domain;

import fr.hemicycle.basin.money.Money;
import fr.hemicycle.basin.plan.domain.ActionFunder;
import fr.hemicycle.basin.plan.domain.ActionProgress;
import fr.hemicycle.basin.plan.domain.ActionSheet;
import fr.hemicycle.basin.plan.domain.ActionState;
import fr.hemicycle.basin.plan.domain.Audience;
import fr.hemicycle.basin.plan.domain.Axis;
import fr.hemicycle.basin.plan.domain.FollowedPlan;
import fr.hemicycle.basin.plan.domain.Indicator;
import fr.hemicycle.basin.plan.domain.Measure;
import fr.hemicycle.basin.plan.domain.NamedOrganisation;
import fr.hemicycle.basin.plan.domain.Perimeter;
import fr.hemicycle.basin.plan.domain.Period;
import fr.hemicycle.basin.plan.domain.Plan;
import fr.hemicycle.basin.plan.domain.PlanBody;
import fr.hemicycle.basin.plan.domain.PlanFact;
import fr.hemicycle.basin.plan.domain.PlanText;
import fr.hemicycle.basin.plan.domain.PlanVersion;
import fr.hemicycle.basin.plan.domain.Signatory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plan in force since June 2024, signed by the State and one département, to follow. What it says is invented. */
final class Carried {

    static final String KEEPER = "226200012";
    static final UUID PLAN = new UUID(0, 350);
    static final UUID FINANCING = new UUID(0, 205);
    static final LocalDate BASELINE = LocalDate.of(2024, 1, 1);
    static final LocalDate TARGET = LocalDate.of(2024, 12, 31);
    static final LocalDate END = LocalDate.of(2026, 12, 31);

    private Carried() {}

    static Indicator indicator(String baseline, String target) {
        return new Indicator(
                "I1",
                "Personnes conseillées",
                "personnes",
                new Indicator.Value(new BigDecimal(baseline), BASELINE),
                new Indicator.Value(new BigDecimal(target), TARGET));
    }

    static ActionSheet action(String code, @Nullable LocalDate endsOn, Indicator... indicators) {
        return new ActionSheet(
                code,
                "1",
                "Action " + code,
                "Un rendez-vous individuel.",
                new NamedOrganisation("Pas-de-Calais", KEEPER),
                List.of(),
                Set.of(Audience.VULNERABLE),
                Set.of(),
                new Perimeter(List.of(), List.of()),
                LocalDate.of(2024, 3, 1),
                endsOn,
                Money.euros("100.00"),
                List.of(
                        new ActionFunder(
                                new NamedOrganisation("Pas-de-Calais", KEEPER), Money.euros("60.00"), FINANCING),
                        new ActionFunder(new NamedOrganisation("État", null), Money.euros("40.00"), null)),
                List.of(indicators));
    }

    static PlanText text(ActionSheet... actions) {
        return new PlanText(
                List.of("Mieux partager l'information"),
                List.of(
                        new Signatory(Signatory.Kind.STATE, "État", null, null, false),
                        new Signatory(Signatory.Kind.DEPARTMENT, "Pas-de-Calais", KEEPER, "62", true)),
                List.of(),
                List.of(new Axis("1", "Information")),
                List.of(actions));
    }

    static final List<PlanFact> SIGNED = List.of(
            said(PlanBody.TECHNICAL_COMMITTEE, 2),
            said(PlanBody.BASIN_COMMITTEE, 3),
            said(PlanBody.STEERING_COMMITTEE, 4),
            new PlanFact.Approved(KEEPER, 1, "2024-1", LocalDate.of(2024, 5, 1), null),
            new PlanFact.Signed(KEEPER, 1, "P", "Q", LocalDate.of(2024, 6, 1)),
            new PlanFact.Signed(Signatory.STATE, 1, "P", "Q", LocalDate.of(2024, 6, 1)));

    private static PlanFact said(PlanBody body, int month) {
        return new PlanFact.Said(body, 1, LocalDate.of(2024, month, 1), "R", "https://example.fr", null, null);
    }

    static PlanFact reviewed(int year, LocalDate on) {
        return new PlanFact.Reviewed(year, on, "F", "https://example.fr");
    }

    static Measure measure(LocalDate on, String value) {
        return new Measure("1.1", "I1", on, new BigDecimal(value), "S");
    }

    static ActionProgress progress(String action, ActionState state, LocalDate on) {
        return new ActionProgress(action, state, on, "N");
    }

    static FollowedPlan plan(PlanText text, Stream<PlanFact> facts, Set<Measure> measures, ActionProgress... progress) {
        Plan plan = new Plan(KEEPER, new Period(2024, 2029), List.of(new PlanVersion(1, text)), Set.of());
        for (PlanFact fact : facts.toList()) {
            plan = plan.with(fact);
        }
        return new FollowedPlan(PLAN, new UUID(0, 301), "PAMS", plan, measures, Set.of(progress));
    }
}
