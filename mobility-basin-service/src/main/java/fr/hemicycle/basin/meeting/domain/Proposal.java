package fr.hemicycle.basin.meeting.domain;

import static fr.hemicycle.basin.meeting.domain.MeetingRule.EVERY_VOICE_PRESENT_MUST_BE_HEARD_ONCE;

import fr.hemicycle.basin.body.domain.Pronouncement;
import fr.hemicycle.platform.rule.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is put to a body, and what its members said to it, before anybody has counted.
 *
 * @param plan the version of a plan that it is about, {@code null} when it is about none
 */
public record Proposal(
        UUID id,
        int agendaItem,
        Pronouncement kind,
        String text,
        List<Voice> voices,
        @Nullable DecidedText plan) {

    public Proposal {
        voices = List.copyOf(voices);
    }

    /** The same, about a version of a plan. */
    public Proposal about(DecidedText version) {
        return new Proposal(id, agendaItem, kind, text, voices, version);
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
