package fr.hemicycle.vote.agent.domain;

import fr.hemicycle.platform.rule.Rule;

/** What the register of agents asks for. */
public enum AgentRule implements Rule {
    AGENT_MUST_NOT_LEAVE_BEFORE_STARTING("Hémicycle, register of agents");

    private final String source;

    AgentRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}
