package fr.hemicycle.vote.roster.domain;

import fr.hemicycle.platform.rule.Rule;

/** What an import of members asks for, besides the rules of members and bodies. In order of precedence. */
public enum RosterRule implements Rule {
    IMPORT_MUST_BE_READABLE("RFC 4180"),
    IMPORT_MUST_NAME_ITS_COLUMNS("RFC 4180 §2.3"),
    IMPORT_MUST_HOLD_ONE_TO_TEN_THOUSAND_LINES("Hémicycle, register of members"),
    LINE_MUST_FILL_ITS_COLUMNS("RFC 4180 §2.4"),
    LINE_VALUE_MUST_BE_READABLE("Hémicycle, register of members"),
    /** Who cannot be told apart from another member would be registered twice. */
    LINE_MUST_NOT_BE_MISTAKEN_FOR_ANOTHER_MEMBER("Hémicycle, register of members"),
    /** A change of group has a first day; a line that names none changes nothing. */
    LINE_MUST_DATE_A_CHANGE_OF_GROUP("CGCT L3121-24"),
    LINES_OF_A_MEMBER_MUST_NAME_ONE_GROUP("CGCT L3121-24");

    private final String source;

    RosterRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}
