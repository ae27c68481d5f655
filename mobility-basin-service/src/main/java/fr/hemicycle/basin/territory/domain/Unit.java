package fr.hemicycle.basin.territory.domain;

import java.util.regex.Pattern;

/** Kinds of area, each with the form of its code. */
public enum Unit {
    /** INSEE code: 32. */
    REGION("[0-9]{2}"),
    /** INSEE code: 62, 2A, 971. */
    DEPARTMENT("[0-9]{2}|2[AB]|97[0-9]"),
    /** SIREN: 200033579. */
    INTERCOMMUNALITY("[0-9]{9}"),
    /** INSEE code: 62041. */
    COMMUNE("([0-9]{2}|2[AB])[0-9]{3}");

    private final Pattern code;

    Unit(String code) {
        this.code = Pattern.compile(code);
    }

    public Pattern code() {
        return code;
    }
}
