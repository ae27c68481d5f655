package fr.hemicycle.basin.plan.domain;

import static fr.hemicycle.basin.organisation.domain.OrganisationRule.SIREN_MUST_HAVE_ITS_CHECK_DIGIT;
import static fr.hemicycle.basin.plan.domain.PlanRule.ACTION_AMOUNT_MUST_NOT_BE_NEGATIVE;
import static fr.hemicycle.basin.plan.domain.PlanRule.ACTION_FUNDERS_MUST_NOT_EXCEED_ITS_COST;
import static fr.hemicycle.basin.plan.domain.PlanRule.ACTION_MUST_APPEAR_ONCE;
import static fr.hemicycle.basin.plan.domain.PlanRule.ACTION_MUST_BELONG_TO_AN_AXIS;
import static fr.hemicycle.basin.plan.domain.PlanRule.ACTION_MUST_LIE_IN_ITS_BASIN;
import static fr.hemicycle.basin.plan.domain.PlanRule.ACTION_MUST_NOT_END_BEFORE_IT_STARTS;
import static fr.hemicycle.basin.plan.domain.PlanRule.AXIS_MUST_APPEAR_ONCE;
import static fr.hemicycle.basin.plan.domain.PlanRule.INDICATOR_MUST_APPEAR_ONCE;
import static fr.hemicycle.basin.plan.domain.PlanRule.SIGNATORY_MUST_APPEAR_ONCE;
import static fr.hemicycle.basin.plan.domain.PlanRule.SIGNATORY_MUST_HAVE_A_SIREN;
import static fr.hemicycle.basin.plan.domain.PlanRule.SIGNATORY_MUST_NAME_ITS_TERRITORY;
import static fr.hemicycle.basin.plan.domain.PlanRule.TARGET_MUST_NOT_PRECEDE_THE_BASELINE;

import fr.hemicycle.basin.money.Money;
import fr.hemicycle.basin.organisation.domain.Siren;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds all that is wrong in the text of a plan, each fault at its place. */
public final class TextCheck {

    private final PlanText text;
    private final BasinArea area;
    private final List<Fault> faults = new ArrayList<>();

    private TextCheck(PlanText text, BasinArea area) {
        this.text = text;
        this.area = area;
    }

    /** Every fault, in the order of the rules, then of the text. */
    public static List<Fault> of(PlanText text, BasinArea area) {
        TextCheck check = new TextCheck(text, area);
        check.signatories();
        check.associatedBodies();
        check.repeats("/axes", text.axes(), Axis::code, AXIS_MUST_APPEAR_ONCE);
        check.repeats("/actions", text.actions(), ActionSheet::code, ACTION_MUST_APPEAR_ONCE);
        for (int i = 0; i < text.actions().size(); i++) {
            check.action("/actions/" + i, text.actions().get(i));
        }
        return Stream.concat(
                        check.faults.stream().filter(TextCheck::isOfANumber),
                        check.faults.stream()
                                .filter(fault -> !isOfANumber(fault))
                                .sorted(Comparator.comparing(
                                        fault -> PlanRule.valueOf(fault.reason().code()))))
                .toList();
    }

    /** A number that is wrong comes before all that is said of the plan. */
    private static boolean isOfANumber(Fault fault) {
        return fault.reason().code().equals(SIREN_MUST_HAVE_ITS_CHECK_DIGIT.name());
    }

    private void signatories() {
        for (int i = 0; i < text.signatories().size(); i++) {
            Signatory each = text.signatories().get(i);
            String pointer = "/signatories/" + i;
            siren(pointer, each.siren());
            boolean state = each.kind() == Signatory.Kind.STATE;
            if (state == (each.siren() != null)) {
                add(pointer + "/siren", SIGNATORY_MUST_HAVE_A_SIREN.with("signatory", each.name()));
            }
            boolean local = each.kind() == Signatory.Kind.REGION || each.kind() == Signatory.Kind.DEPARTMENT;
            if (local && each.insee() == null) {
                add(pointer + "/insee", SIGNATORY_MUST_NAME_ITS_TERRITORY.with("signatory", each.name()));
            }
        }
        repeats("/signatories", text.signatories(), Signatory::key, SIGNATORY_MUST_APPEAR_ONCE);
    }

    private void associatedBodies() {
        for (int i = 0; i < text.associatedBodies().size(); i++) {
            siren(
                    "/associatedBodies/" + i + "/organisation",
                    text.associatedBodies().get(i).organisation().siren());
        }
    }

    private void action(String pointer, ActionSheet action) {
        siren(pointer + "/lead", action.lead().siren());
        for (int i = 0; i < action.partners().size(); i++) {
            siren(pointer + "/partners/" + i, action.partners().get(i).siren());
        }
        if (text.axes().stream().noneMatch(axis -> axis.code().equals(action.axis()))) {
            add(pointer + "/axis", ACTION_MUST_BELONG_TO_AN_AXIS.with("action", action.code(), "axis", action.axis()));
        }
        perimeter(pointer + "/perimeter", action);
        LocalDate endsOn = action.endsOn();
        if (endsOn != null && endsOn.isBefore(action.startsOn())) {
            add(
                    pointer + "/endsOn",
                    ACTION_MUST_NOT_END_BEFORE_IT_STARTS.with(
                            "action", action.code(), "startsOn", action.startsOn(), "endsOn", endsOn));
        }
        money(pointer, action);
        repeats(pointer + "/indicators", action.indicators(), Indicator::code, INDICATOR_MUST_APPEAR_ONCE);
        for (int i = 0; i < action.indicators().size(); i++) {
            indicator(pointer + "/indicators/" + i, action.indicators().get(i));
        }
    }

    private void perimeter(String pointer, ActionSheet action) {
        List<String> epcis = action.perimeter().epcis();
        for (int i = 0; i < epcis.size(); i++) {
            sirenAt(pointer + "/epcis/" + i, epcis.get(i));
            if (!area.mayHoldEpci(epcis.get(i))) {
                outside(pointer + "/epcis/" + i, action, epcis.get(i));
            }
        }
        List<String> communes = action.perimeter().communes();
        for (int i = 0; i < communes.size(); i++) {
            if (!area.mayHoldCommune(communes.get(i))) {
                outside(pointer + "/communes/" + i, action, communes.get(i));
            }
        }
    }

    private void outside(String pointer, ActionSheet action, String place) {
        String departments = area.departments().stream().sorted().collect(Collectors.joining(", "));
        add(
                pointer,
                ACTION_MUST_LIE_IN_ITS_BASIN.with(
                        "action", action.code(), "place", place, "basin", area.name(), "departments", departments));
    }

    private void money(String pointer, ActionSheet action) {
        notNegative(pointer + "/cost", action, action.cost());
        for (int i = 0; i < action.funders().size(); i++) {
            siren(
                    pointer + "/funders/" + i + "/funder",
                    action.funders().get(i).funder().siren());
            notNegative(
                    pointer + "/funders/" + i + "/amount",
                    action,
                    action.funders().get(i).amount());
        }
        if (action.funded().compareTo(action.cost()) > 0) {
            add(
                    pointer + "/funders",
                    ACTION_FUNDERS_MUST_NOT_EXCEED_ITS_COST.with(
                            "action", action.code(), "funded", action.funded(), "cost", action.cost()));
        }
    }

    private void notNegative(String pointer, ActionSheet action, Money amount) {
        if (amount.compareTo(Money.ZERO) < 0) {
            add(pointer, ACTION_AMOUNT_MUST_NOT_BE_NEGATIVE.with("action", action.code(), "amount", amount));
        }
    }

    private void indicator(String pointer, Indicator indicator) {
        LocalDate baseline = indicator.baseline().on();
        LocalDate target = indicator.target().on();
        if (target.isBefore(baseline)) {
            add(
                    pointer + "/target/on",
                    TARGET_MUST_NOT_PRECEDE_THE_BASELINE.with(
                            "indicator", indicator.code(), "baseline", baseline, "target", target));
        }
    }

    private <T> void repeats(String pointer, List<T> items, Function<T, String> key, PlanRule rule) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String code = key.apply(items.get(i));
            if (!seen.add(code)) {
                add(pointer + "/" + i, rule.with("code", code));
            }
        }
    }

    /** @param pointer of what has the number */
    private void siren(String pointer, @Nullable String siren) {
        if (siren != null) {
            sirenAt(pointer + "/siren", siren);
        }
    }

    private void sirenAt(String pointer, String siren) {
        if (!Siren.passesItsCheck(siren)) {
            add(pointer, SIREN_MUST_HAVE_ITS_CHECK_DIGIT.with("siren", siren));
        }
    }

    private void add(String pointer, Reason reason) {
        faults.add(new Fault(pointer, reason));
    }
}
