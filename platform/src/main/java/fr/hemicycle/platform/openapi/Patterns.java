package fr.hemicycle.platform.openapi;

/**
 * The annotations hold Java's patterns, and a validator asks them of the whole value; a description holds those of ECMA 262, found
 * anywhere in the value. Says the same in the other language.
 */
final class Patterns {

    private static final String CONTROL = "\\u0000-\\u001F\\u007F";

    /** What no text may hold that goes into a database (see StrictJson). */
    static final String STORABLE = "^[^\\u0000]*$";

    private Patterns() {}

    static String ecma(String java) {
        return switch (java) {
            case "\\S", "(?s).*\\S.*", ".*\\S.*" -> "\\S";
            default ->
                anchored(java.replace("(?s)", "")
                        .replace("\\P{Cntrl}", "[^" + CONTROL + "]")
                        .replace("\\p{Cntrl}", CONTROL));
        };
    }

    private static String anchored(String pattern) {
        return pattern.startsWith("^") ? pattern : "^(?:" + pattern + ")$";
    }
}
