package fr.hemicycle.platform.feed;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.RequestRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Positions as readers hold them: a text that means something to the service that gave it only. */
@ApplicationScoped
public class Positions {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})@(.+)");

    private final EventHistory history;
    private final FeedSettings settings;
    private final Clock clock;
    private final String service;

    Positions(
            EventHistory history,
            FeedSettings settings,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.history = history;
        this.settings = settings;
        this.clock = clock;
        this.service = service;
    }

    public String text(Position position) {
        String text = position.barrier() + "." + position.number() + "@" + service;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(US_ASCII));
    }

    /**
     * Where a reader goes on.
     *
     * @param text of a position, {@code null} for the first event that is offered
     * @throws ProblemException 410 when we did not give it, or when events behind it are no longer offered
     */
    public Position of(@Nullable String text) {
        Instant oldest = settings.retention()
                .map(retention -> clock.instant().minus(retention))
                .orElse(Instant.EPOCH);
        if (text == null) {
            return oldest.equals(Instant.EPOCH) ? Position.START : history.before(firstIdOf(oldest));
        }
        Position position = read(text);
        if (position.isBehind(history.end())) {
            throw unknown();
        }
        if (!oldest.equals(Instant.EPOCH) && history.hasOlder(position, firstIdOf(oldest))) {
            throw ProblemException.of(RequestRule.POSITION_MUST_STILL_BE_KEPT, "oldest", oldest);
        }
        return position;
    }

    private Position read(String text) {
        try {
            Matcher parts = TEXT.matcher(new String(Base64.getUrlDecoder().decode(text), US_ASCII));
            if (parts.matches() && parts.group(3).equals(service)) {
                return new Position(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
            }
        } catch (IllegalArgumentException notBase64) {
            throw unknown();
        }
        throw unknown();
    }

    private static ProblemException unknown() {
        return ProblemException.of(RequestRule.POSITION_MUST_BE_KNOWN);
    }

    /** Ids are UUIDs of version 7 (RFC 9562): their first 48 bits are the milliseconds of their making. */
    static UUID firstIdOf(Instant at) {
        return new UUID(at.toEpochMilli() << 16 | 0x7000L, 0x8000_0000_0000_0000L);
    }
}
