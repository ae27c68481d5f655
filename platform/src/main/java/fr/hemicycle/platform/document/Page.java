package fr.hemicycle.platform.document;

import fr.hemicycle.platform.document.domain.French;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document as one page of HTML.
 *
 * @param name of its file, without the ending
 * @param day the one that the document bears, so that the same facts always make the same file
 */
public record Page(String name, String html, LocalDate day) {

    private static final Pattern BETWEEN_TAGS = Pattern.compile("(?<=>)(?<!<style>)[^<]+");

    /** A rendered template, made fit to print and with the spaces of French typography. */
    public static Page of(String name, String html, LocalDate day) {
        return new Page(name.replaceAll("[^A-Za-z0-9-]", "_"), typeset(legible(html)), day);
    }

    /** What is read between the tags, with the spaces of French typography; a style sheet is not read. */
    private static String typeset(String html) {
        return BETWEEN_TAGS.matcher(html).replaceAll(text -> Matcher.quoteReplacement(French.unbroken(text.group())));
    }

    /** Without the control characters and halves of letters that no XML may hold: one pasted by mistake spoils no act. */
    private static String legible(String html) {
        return html.codePoints()
                .filter(each -> (each >= 0x20 && each != 0x7F) || each == '\n' || each == '\t')
                .filter(each -> !(each >= 0xD800 && each <= 0xDFFF) && each != 0xFFFE && each != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
