package fr.hemicycle.basin.plan.domain;

import fr.hemicycle.platform.document.domain.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the page of a version of a plan says, in French and in its order. */
public record PlanSheet(
        String title,
        String basin,
        String period,
        String version,
        List<String> steps,
        List<String> objectives,
        List<SignatoryLine> signatories,
        List<BodyLine> associatedBodies,
        List<AxisPart> axes) {

    /** @param approvedOn empty while no act of its assembly stands */
    public record SignatoryLine(String name, String part, String approvedOn, String signedOn) {}

    public record BodyLine(String name, String accompanies) {}

    public record AxisPart(String heading, List<ActionPart> actions) {}

    /** @param places names of communes and intercommunalities by code */
    public static PlanSheet of(String title, String basin, Plan plan, int number, Map<String, String> places) {
        PlanText text = plan.version(number).orElseThrow().text();
        return new PlanSheet(
                title,
                basin,
                plan.period().firstYear() + "-" + plan.period().lastYear(),
                "Version " + number,
                steps(plan, number),
                text.objectives(),
                text.signatories().stream()
                        .map(each -> signatory(plan, number, each))
                        .toList(),
                text.associatedBodies().stream()
                        .map(each -> new BodyLine(each.organisation().name(), PlanWords.audiences(each.accompanies())))
                        .toList(),
                text.axes().stream().map(axis -> axis(text, axis, places)).toList());
    }

    private static List<String> steps(Plan plan, int number) {
        List<String> steps = new ArrayList<>();
        for (PlanBody body : PlanBody.values()) {
            String said = switch (body) {
                case TECHNICAL_COMMITTEE -> "Proposé par le comité technique le ";
                case BASIN_COMMITTEE -> "Comité de bassin consulté le ";
                case STEERING_COMMITTEE -> "Décidé par le comité de pilotage le ";
            };
            plan.saidOn(body, number).ifPresent(on -> steps.add(said + French.day(on)));
        }
        plan.inForceOn(number).ifPresent(on -> steps.add("En vigueur à compter du " + French.day(on)));
        if (plan.isConcluded(number) && plan.inForceSince(number).isEmpty()) {
            steps.add("Sans effet : un acte qui l'a approuvé est suspendu, abrogé ou annulé en partie");
        }
        plan.ended().ifPresent(end -> steps.add("Fin le " + French.day(end.on()) + " : " + end.reason()));
        return steps.isEmpty() ? List.of("Projet, pas encore proposé") : steps;
    }

    private static SignatoryLine signatory(Plan plan, int number, Signatory signatory) {
        boolean stands = plan.approval(signatory.key(), number, LocalDate.MAX) == ApprovalStanding.STANDS;
        return new SignatoryLine(
                signatory.name(),
                signatory.pilot() ? "pilote" : "signataire",
                signatory.hasAnAssembly()
                        ? day(plan.approvedOn(signatory.key(), number).filter(_ -> stands))
                        : "sans assemblée",
                day(plan.signedOn(signatory, number)));
    }

    private static String day(Optional<LocalDate> on) {
        return on.map(French::day).orElse("—");
    }

    private static AxisPart axis(PlanText text, Axis axis, Map<String, String> places) {
        return new AxisPart(
                "Axe " + axis.code() + " — " + axis.title(),
                text.actions().stream()
                        .filter(action -> action.axis().equals(axis.code()))
                        .map(action -> ActionPart.of(action, places))
                        .toList());
    }
}
