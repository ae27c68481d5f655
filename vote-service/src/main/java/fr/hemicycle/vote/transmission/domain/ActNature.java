package fr.hemicycle.vote.transmission.domain;

/** What kind of act it is (nature de l'acte): the six that @CTES knows. */
public enum ActNature {
    DELIBERATION("1", "DE"),
    REGULATORY("2", "AR"),
    INDIVIDUAL("3", "AI"),
    CONTRACT("4", "CC"),
    BUDGETARY("5", "BF"),
    OTHER("6", "AU");

    private final String code;
    private final String letters;

    ActNature(String code, String letters) {
        this.code = code;
        this.letters = letters;
    }

    /** As messages write it. */
    public String code() {
        return code;
    }

    /** As names of files and identifiers write it. */
    public String letters() {
        return letters;
    }
}
