package fr.hemicycle.vote.transmission.domain;

import fr.hemicycle.platform.rule.Rule;

/** What the format of @CTES asks of an act before it leaves. In order of precedence. */
public enum TransmissionRule implements Rule {
    DEPARTMENT_MUST_BE_KNOWN("@CTES schema 1.1, Departement"),
    NUMBER_MUST_KEEP_A_CHARACTER("@CTES schema 1.1, IDActe"),
    NUMBER_MUST_FIT_ACTES("@CTES schema 1.1, NumeroInterne"),
    /**
     * Two numbers may become one: 2022-552 and 2022/552. The prefecture could not tell whom it answers for, unless it has said
     * that it does not have the first.
     */
    ACTES_IDENTIFIER_MUST_BE_FREE("@CTES schema 1.1, IDActe"),
    OBJECT_MUST_NOT_BE_BLANK("@CTES schema 1.1, Objet"),
    OBJECT_MUST_FIT_ACTES("@CTES schema 1.1, Objet"),
    DECISION_MUST_NOT_FOLLOW_THE_TRANSMISSION("CGCT L3131-2"),
    DOCUMENT_MUST_BE_A_PDF("Arrêté du 13 octobre 2011 (@CTES)"),
    ANNEX_MUST_BE_A_PDF_OR_A_PICTURE("Arrêté du 13 octobre 2011 (@CTES)"),
    DOCUMENT_MUST_NOT_BE_LOCKED("Arrêté du 13 octobre 2011 (@CTES)"),
    DOCUMENTS_MUST_FIT_THE_RELAY("Hémicycle, setting hemicycle.transmission.size-max");

    /** All of them, for the description of the operation that sends an act: an annotation takes nothing but a constant. */
    public static final String CODES =
            "`DEPARTMENT_MUST_BE_KNOWN`, `NUMBER_MUST_KEEP_A_CHARACTER`, `NUMBER_MUST_FIT_ACTES`, "
                    + "`ACTES_IDENTIFIER_MUST_BE_FREE`, `OBJECT_MUST_NOT_BE_BLANK`, `OBJECT_MUST_FIT_ACTES`, "
                    + "`DECISION_MUST_NOT_FOLLOW_THE_TRANSMISSION`, `DOCUMENT_MUST_BE_A_PDF`, "
                    + "`ANNEX_MUST_BE_A_PDF_OR_A_PICTURE`, `DOCUMENT_MUST_NOT_BE_LOCKED`, `DOCUMENTS_MUST_FIT_THE_RELAY`";

    private final String source;

    TransmissionRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}
