package fr.hemicycle.basin.plan.domain;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** French words for what a plan says. */
final class PlanWords {

    private PlanWords() {}

    static String audiences(Set<Audience> audiences) {
        return inOrder(Audience.values(), audiences, PlanWords::of);
    }

    static String provisions(Set<Provision> provisions) {
        return inOrder(Provision.values(), provisions, PlanWords::of);
    }

    /** A set has no order of its own: without one, equal texts would not print alike. */
    private static <T> String inOrder(T[] all, Set<T> chosen, Function<T, String> word) {
        return Arrays.stream(all).filter(chosen::contains).map(word).collect(Collectors.joining(", "));
    }

    private static String of(Audience audience) {
        return switch (audience) {
            case VULNERABLE -> "personnes en situation de vulnérabilité économique ou sociale";
            case DISABLED -> "personnes en situation de handicap";
            case REDUCED_MOBILITY -> "personnes dont la mobilité est réduite";
            case JOB_SEEKER -> "demandeurs d'emploi";
            case FAR_FROM_EMPLOYMENT -> "personnes éloignées de l'emploi";
            case APPRENTICE -> "jeunes en contrat d'apprentissage";
            case OTHER -> "autres publics";
        };
    }

    private static String of(Provision provision) {
        return switch (provision) {
            case INDIVIDUAL_ADVICE -> "conseil individualisé à la mobilité";
            case INDIVIDUAL_SUPPORT -> "accompagnement individualisé à la mobilité";
            case EMPLOYMENT_SERVICE -> "appui au service public de l'emploi";
        };
    }
}
