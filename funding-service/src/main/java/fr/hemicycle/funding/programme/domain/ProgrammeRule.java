package fr.hemicycle.funding.programme.domain;

import fr.hemicycle.platform.rule.Rule;

public enum ProgrammeRule implements Rule {
    PROGRAMME_CODE_MUST_BE_FREE;

    @Override
    public String source() {
        return "Hémicycle, programmes";
    }
}
