package fr.hemicycle.basin.following;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fr.hemicycle.platform.feed.Position;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.RequestRule;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in the history, as a text that nobody needs to read. */
final class ChangeCursor {

    private static final Pattern PLACE = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})");

    private ChangeCursor() {}

    /**
     * @param text {@code null} for the beginning
     * @param end of the history: no cursor that was given lies beyond it
     * @throws ProblemException 400 when it was not given by us
     */
    static Position of(@Nullable String text, Position end) {
        Position position = text == null ? Position.START : read(text);
        if (position.isBehind(end)) {
            throw unknown();
        }
        return position;
    }

    private static Position read(String text) {
        try {
            Matcher place = PLACE.matcher(new String(Base64.getUrlDecoder().decode(text), US_ASCII));
            if (place.matches()) {
                return new Position(Long.parseLong(place.group(1)), Long.parseLong(place.group(2)));
            }
        } catch (IllegalArgumentException notBase64) {
            throw unknown();
        }
        throw unknown();
    }

    private static ProblemException unknown() {
        return ProblemException.of(RequestRule.CURSOR_MUST_BE_ONE_WE_GAVE);
    }

    static String text(Position position) {
        String place = position.barrier() + "." + position.number();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(US_ASCII));
    }
}
