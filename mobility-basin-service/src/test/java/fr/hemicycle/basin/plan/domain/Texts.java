package fr.hemicycle.basin.plan.domain;

import fr.hemicycle.basin.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A text of a plan in which all is right, to change one thing of. What it says is invented. */
final class Texts {

    static final String PAS_DE_CALAIS = "226200012";
    static final String NORD = "225900018";
    static final String REGION = "200053742";
    static final String AISNE = "220200026";

    static final BasinArea AREA = new BasinArea("Littoral Nord", "32", Set.of("62", "59"), Set.of(), Set.of());

    static final Signatory STATE = new Signatory(Signatory.Kind.STATE, "État", null, null, false);
    static final Signatory THE_REGION = new Signatory(Signatory.Kind.REGION, "Région", REGION, "32", true);
    static final Signatory THE_PAS_DE_CALAIS =
            new Signatory(Signatory.Kind.DEPARTMENT, "Pas-de-Calais", PAS_DE_CALAIS, "62", true);
    static final Signatory THE_NORD = new Signatory(Signatory.Kind.DEPARTMENT, "Nord", NORD, "59", true);

    static final Indicator INDICATOR = indicator(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31));

    private Texts() {}

    static Indicator indicator(LocalDate baseline, LocalDate target) {
        return new Indicator(
                "I1",
                "Personnes conseillées",
                "personnes",
                new Indicator.Value(BigDecimal.ZERO, baseline),
                new Indicator.Value(new BigDecimal("500"), target));
    }

    static final ActionSheet ACTION = new ActionSheet(
            "1.1",
            "1",
            "Conseiller mobilité",
            "Un rendez-vous individuel.",
            new NamedOrganisation("Pas-de-Calais", PAS_DE_CALAIS),
            List.of(new NamedOrganisation("Région", REGION)),
            EnumSet.allOf(Audience.class),
            EnumSet.allOf(Provision.class),
            new Perimeter(List.of(), List.of("62041")),
            LocalDate.of(2024, 3, 1),
            LocalDate.of(2026, 12, 31),
            Money.euros("120000.00"),
            List.of(new ActionFunder(
                    new NamedOrganisation("Pas-de-Calais", PAS_DE_CALAIS), Money.euros("60000.00"), null)),
            List.of(INDICATOR));

    static final PlanText TEXT = new PlanText(
            List.of("Mieux partager l'information"),
            List.of(STATE, THE_REGION, THE_PAS_DE_CALAIS, THE_NORD),
            List.of(new AssociatedBody(
                    new NamedOrganisation("Association", null),
                    Set.of(Audience.VULNERABLE, Audience.DISABLED, Audience.REDUCED_MOBILITY))),
            List.of(new Axis("1", "Information")),
            List.of(ACTION));

    static PlanText signedBy(Signatory... signatories) {
        return new PlanText(
                TEXT.objectives(), List.of(signatories), TEXT.associatedBodies(), TEXT.axes(), TEXT.actions());
    }

    static PlanText associating(AssociatedBody... bodies) {
        return new PlanText(TEXT.objectives(), TEXT.signatories(), List.of(bodies), TEXT.axes(), TEXT.actions());
    }

    static PlanText withAxes(Axis... axes) {
        return new PlanText(
                TEXT.objectives(), TEXT.signatories(), TEXT.associatedBodies(), List.of(axes), TEXT.actions());
    }

    static PlanText withActions(ActionSheet... actions) {
        return new PlanText(
                TEXT.objectives(), TEXT.signatories(), TEXT.associatedBodies(), TEXT.axes(), List.of(actions));
    }

    static ActionSheet action(UnaryOperator<Draft> change) {
        return change.apply(new Draft(ACTION)).action;
    }

    /** An action to change one thing of. */
    record Draft(ActionSheet action) {

        Draft axis(String axis) {
            return with(
                    action.code(),
                    axis,
                    action.lead(),
                    action.perimeter(),
                    action.endsOn(),
                    action.cost(),
                    action.funders(),
                    action.indicators());
        }

        Draft code(String code) {
            return with(
                    code,
                    action.axis(),
                    action.lead(),
                    action.perimeter(),
                    action.endsOn(),
                    action.cost(),
                    action.funders(),
                    action.indicators());
        }

        Draft leadSiren(String siren) {
            return with(
                    action.code(),
                    action.axis(),
                    new NamedOrganisation("Lead", siren),
                    action.perimeter(),
                    action.endsOn(),
                    action.cost(),
                    action.funders(),
                    action.indicators());
        }

        Draft at(List<String> epcis, List<String> communes) {
            return with(
                    action.code(),
                    action.axis(),
                    action.lead(),
                    new Perimeter(epcis, communes),
                    action.endsOn(),
                    action.cost(),
                    action.funders(),
                    action.indicators());
        }

        Draft endsOn(@Nullable LocalDate on) {
            return with(
                    action.code(),
                    action.axis(),
                    action.lead(),
                    action.perimeter(),
                    on,
                    action.cost(),
                    action.funders(),
                    action.indicators());
        }

        Draft cost(String euros) {
            return with(
                    action.code(),
                    action.axis(),
                    action.lead(),
                    action.perimeter(),
                    action.endsOn(),
                    Money.euros(euros),
                    action.funders(),
                    action.indicators());
        }

        Draft funded(String... euros) {
            return with(
                    action.code(),
                    action.axis(),
                    action.lead(),
                    action.perimeter(),
                    action.endsOn(),
                    action.cost(),
                    List.of(euros).stream()
                            .map(each -> new ActionFunder(new NamedOrganisation("Nord", NORD), Money.euros(each), null))
                            .toList(),
                    action.indicators());
        }

        Draft measuredBy(Indicator... indicators) {
            return with(
                    action.code(),
                    action.axis(),
                    action.lead(),
                    action.perimeter(),
                    action.endsOn(),
                    action.cost(),
                    action.funders(),
                    List.of(indicators));
        }

        Draft gives(Set<Audience> audiences, Set<Provision> provisions) {
            return new Draft(new ActionSheet(
                    action.code(),
                    action.axis(),
                    action.title(),
                    action.description(),
                    action.lead(),
                    action.partners(),
                    audiences,
                    provisions,
                    action.perimeter(),
                    action.startsOn(),
                    action.endsOn(),
                    action.cost(),
                    action.funders(),
                    action.indicators()));
        }

        private Draft with(
                String code,
                String axis,
                NamedOrganisation lead,
                Perimeter perimeter,
                @Nullable LocalDate endsOn,
                Money cost,
                List<ActionFunder> funders,
                List<Indicator> indicators) {
            return new Draft(new ActionSheet(
                    code,
                    axis,
                    action.title(),
                    action.description(),
                    lead,
                    action.partners(),
                    action.audiences(),
                    action.provisions(),
                    perimeter,
                    action.startsOn(),
                    endsOn,
                    cost,
                    funders,
                    indicators));
        }
    }
}
