package fr.hemicycle.vote.agenda.domain;

import fr.hemicycle.platform.rule.Rule;

/** What the order of an agenda must be. */
public enum AgendaRule implements Rule {
    AGENDA_MUST_NAME_EACH_REPORT_ONCE("Hémicycle, agenda of the sitting");

    private final String source;

    AgendaRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}
