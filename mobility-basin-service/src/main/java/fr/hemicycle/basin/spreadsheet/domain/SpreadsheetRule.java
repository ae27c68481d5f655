package fr.hemicycle.basin.spreadsheet.domain;

import fr.hemicycle.platform.rule.Rule;

/** What a file of facts must be, whatever it tells. In order of precedence. */
public enum SpreadsheetRule implements Rule {
    FILE_MUST_BE_READABLE("RFC 4180"),
    FILE_MUST_NAME_ITS_COLUMNS("RFC 4180 §2.3"),
    FILE_MUST_HAVE_ONE_TO_FIFTY_THOUSAND_LINES("Hémicycle, imports"),
    LINE_MUST_FILL_ITS_COLUMNS("RFC 4180 §2.4"),
    LINE_VALUE_MUST_BE_READABLE("Hémicycle, imports");

    private final String source;

    SpreadsheetRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}
