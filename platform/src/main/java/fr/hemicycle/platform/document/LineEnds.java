package fr.hemicycle.platform.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line of a PDF may end: as Java has it, but inside neither L.3121-14, n°2022-552 nor « l’information ». */
final class LineEnds implements FSTextBreaker {

    private final BreakIterator ends = BreakIterator.getLineInstance(Locale.FRENCH);
    private String text = "";

    @Override
    public void setText(String other) {
        text = other;
        ends.setText(other);
    }

    @Override
    public int next() {
        int end = ends.next();
        while (end != BreakIterator.DONE && isInAWord(end)) {
            end = ends.next();
        }
        return end;
    }

    private boolean isInAWord(int end) {
        if (end < 2 || end >= text.length()) {
            return false;
        }
        char last = text.charAt(end - 1);
        char next = text.charAt(end);
        return last == '-'
                ? Character.isDigit(text.charAt(end - 2)) && Character.isDigit(next)
                : ".°§’'".indexOf(last) >= 0 && Character.isLetterOrDigit(next);
    }
}
