package fr.hemicycle.basin.body.domain;

import static fr.hemicycle.basin.body.domain.BodyRule.REPRESENTATIVE_MAY_ONLY_END_EARLIER;
import static fr.hemicycle.basin.body.domain.BodyRule.REPRESENTATIVE_MUST_NOT_END_BEFORE_IT_BEGINS;

import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who speaks for a member. Of the person, the name and the function are kept, and nothing else.
 *
 * @param until last day, {@code null} while it lasts; the membership's last day ends it too
 */
public record Representative(
        UUID id,
        String name,
        String function,
        LocalDate from,
        @Nullable LocalDate until) {

    public BodyDecision<Representative> end(LocalDate lastDay) {
        List<Reason> reasons = new ArrayList<>();
        if (lastDay.isBefore(from)) {
            reasons.add(REPRESENTATIVE_MUST_NOT_END_BEFORE_IT_BEGINS.with("from", from, "until", lastDay));
        }
        if (until != null && !lastDay.isBefore(until)) {
            reasons.add(REPRESENTATIVE_MAY_ONLY_END_EARLIER.with("until", until, "lastDay", lastDay));
        }
        return BodyDecision.of(reasons, new Representative(id, name, function, from, lastDay));
    }

    public boolean speaksOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
