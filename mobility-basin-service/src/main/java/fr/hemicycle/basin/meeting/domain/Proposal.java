package fr.hemicycle.basin.meeting.domain;

import static fr.hemicycle.basin.meeting.domain.MeetingRule.EVERY_VOICE_PRESENT_MUST_BE_HEARD_ONCE;

import fr.hemicycle.basin.body.domain.Pronouncement;
import fr.hemicycle.platform.rule.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is put to a body, and what its members said to it, before anybody has counted. */
public record Proposal(UUID id, int agendaItem, Pronouncement kind, String text, List<Voice> voices) {

    public Proposal {
        voices = List.copyOf(voices);
    }

    /** @param present organisations that have a voice and are there */
    List<Reason> unheard(Set<UUID> present) {
        Map<UUID, Long> named =
                voices.stream().collect(Collectors.groupingBy(Voice::organisationId, Collectors.counting()));
        long missing = present.stream().filter(each -> !named.containsKey(each)).count();
        long twice = named.values().stream().filter(count -> count > 1).count();
        long unknown =
                named.keySet().stream().filter(each -> !present.contains(each)).count();
        return missing + twice + unknown == 0
                ? List.of()
                : List.of(EVERY_VOICE_PRESENT_MUST_BE_HEARD_ONCE.with(
                        "present", present.size(), "missing", missing, "twice", twice, "unknown", unknown));
    }
}
