package fr.hemicycle.vote.sitting.domain;

import static fr.hemicycle.vote.sitting.domain.SittingRule.OPENING_MUST_BE_ON_THE_DAY;
import static fr.hemicycle.vote.sitting.domain.SittingRule.OPENING_MUST_NOT_LIE_AHEAD;
import static fr.hemicycle.vote.sitting.domain.SittingRule.OPENING_MUST_NOT_PRECEDE_THE_HOUR_OF_THE_CONVOCATION;

import fr.hemicycle.platform.rule.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The hour at which a sitting is said to have been opened.
 *
 * @param writtenAt when it was written down
 */
record OpeningCheck(LocalDate heldOn, Notice notice, Instant writtenAt) {

    /** Days and hours of the assembly are those of the clock on its wall. */
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Every broken rule, in order of precedence. */
    List<Reason> broken(Instant openedAt) {
        List<Reason> reasons = new ArrayList<>();
        ZonedDateTime onTheWall = openedAt.atZone(PARIS);
        if (!onTheWall.toLocalDate().equals(heldOn)) {
            reasons.add(OPENING_MUST_BE_ON_THE_DAY.with("heldOn", heldOn, "openedAt", openedAt));
        }
        LocalTime hour = notice.hour();
        if (hour != null && onTheWall.toLocalDateTime().isBefore(heldOn.atTime(hour))) {
            reasons.add(OPENING_MUST_NOT_PRECEDE_THE_HOUR_OF_THE_CONVOCATION.with("hour", hour, "openedAt", openedAt));
        }
        if (openedAt.isAfter(writtenAt)) {
            reasons.add(OPENING_MUST_NOT_LIE_AHEAD.with("openedAt", openedAt, "writtenAt", writtenAt));
        }
        return reasons;
    }
}
