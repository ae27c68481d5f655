package fr.hemicycle.basin.meeting.domain;

import static fr.hemicycle.basin.meeting.domain.MeetingRule.ATTENDEE_MUST_BE_NAMED_ONCE;

import fr.hemicycle.platform.rule.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the record of who was there, before anybody has checked it.
 *
 * @param representativeId who spoke for the organisation, {@code null} where the record does not say
 */
public record Attendance(
        UUID organisationId, Presence presence, @Nullable UUID representativeId) {

    /** Lines that name an organisation again, by their place. */
    public static Map<Integer, Reason> repeated(List<Attendance> lines) {
        Map<Integer, Reason> repeated = new TreeMap<>();
        Set<UUID> named = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            UUID organisation = lines.get(i).organisationId();
            if (!named.add(organisation)) {
                repeated.put(i, ATTENDEE_MUST_BE_NAMED_ONCE.with("organisation", organisation));
            }
        }
        return repeated;
    }
}
