package fr.hemicycle.platform.page;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.RequestRule;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page starts: after an id. Ids sort by the time of their making, so a page never shifts while rows are added.
 *
 * @param after the last id of the page before; the null UUID before the first page
 */
public record Cursor(UUID after) {

    private static final UUID START = new UUID(0, 0);

    /**
     * @param text the cursor of an answer, {@code null} for the first page
     * @throws ProblemException 400 when it was not given by us
     */
    public static Cursor of(@Nullable String text) {
        if (text == null) {
            return new Cursor(START);
        }
        try {
            String id = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            return new Cursor(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(RequestRule.CURSOR_MUST_BE_ONE_WE_GAVE);
        }
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(after.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
