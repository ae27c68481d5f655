package fr.hemicycle.vote.transmission.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an act is about (matière), by the first two levels of the classification of @CTES, such as 7.6. */
public record SubjectCode(int level1, int level2) {

    private static final Pattern FORM = Pattern.compile("([1-9])\\.([1-9][0-9]?)");

    public SubjectCode {
        if (level1 < 1 || level1 > 9 || level2 < 1 || level2 > 99) {
            throw new IllegalArgumentException("Not a subject code: " + level1 + "." + level2);
        }
    }

    /** @throws IllegalArgumentException when the text is no code of two levels */
    public static SubjectCode fromString(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("Not a subject code: " + text);
        }
        return new SubjectCode(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    @Override
    public String toString() {
        return level1 + "." + level2;
    }
}
