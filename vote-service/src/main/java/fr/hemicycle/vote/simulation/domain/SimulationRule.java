package fr.hemicycle.vote.simulation.domain;

import fr.hemicycle.platform.rule.Rule;

/** What a simulation asks for beyond the rules that it simulates. */
public enum SimulationRule implements Rule {
    /** A body on record brings its members; a described one names them. */
    BODY_MUST_BE_NAMED_OR_DESCRIBED("Hémicycle, simulation");

    private final String source;

    SimulationRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}
