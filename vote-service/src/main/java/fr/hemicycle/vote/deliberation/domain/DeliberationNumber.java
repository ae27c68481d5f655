package fr.hemicycle.vote.deliberation.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of the register's own form: {@code 2022-552}, or {@code CP-2022-552} for a body with a prefix. An imported one may
 * have any other form.
 *
 * @param prefix of its body, may be empty
 * @param position within the year, from 1
 */
public record DeliberationNumber(String prefix, int year, int position) {

    private static final Pattern FORM = Pattern.compile("(.*?)([0-9]{4})-([1-9][0-9]{0,8})");

    /** Whether a number is one of a sequence, so that the sequence goes on after it. */
    public static Optional<DeliberationNumber> of(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new DeliberationNumber(
                        form.group(1), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return prefix + year + "-" + position;
    }
}
