package fr.hemicycle.vote.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line of a PDF may end: as Java has it, but not inside a number such as L3121-14 or 2022-552. */
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
        while (end != BreakIterator.DONE && isInANumber(end)) {
            end = ends.next();
        }
        return end;
    }

    private boolean isInANumber(int end) {
        return end > 1
                && end < text.length()
                && text.charAt(end - 1) == '-'
                && Character.isDigit(text.charAt(end - 2))
                && Character.isDigit(text.charAt(end));
    }
}
