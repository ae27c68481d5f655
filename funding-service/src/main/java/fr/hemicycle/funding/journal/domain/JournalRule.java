package fr.hemicycle.funding.journal.domain;

import fr.hemicycle.platform.rule.Rule;

/** What an extract of the journal asks for. */
public enum JournalRule implements Rule {
    /** Records are put into signed blocks every few seconds. */
    RECORD_MUST_BE_SEALED("Hémicycle, sealed records");

    private final String source;

    JournalRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}
